"""The figures and texts of figures.h, a row at a time."""

TEXTS = [f"Activity {number:04d} goal" for number in range(1000)]


def row(number, columns):
    cells = []
    for column in range(columns):
        kind = column % 10
        if kind < 5:
            cells.append((number * 7919 + column * 104729) % 1000003 / 100)
        elif kind < 7:
            cells.append(((number * 31 + column * 17) & 0xFFFFFFFF) % 10007)
        elif kind < 9:
            cells.append(TEXTS[((number * 13 + column * 7) & 0xFFFFFFFF) % 1000])
        else:
            cells.append(f"Client note {number:08d}")
    return cells
