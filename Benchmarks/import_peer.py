"""import_peer.py FOLDER: puts every CSV file of a folder into a table of a temporary SQLite database, and asks for the number of
rows: what reading the exports takes at least, in another language's csv and sqlite3."""
import csv
import pathlib
import sqlite3
import sys

database = sqlite3.connect("")
for pragma in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -40000"):
    database.execute(f"PRAGMA {pragma}")
total = 0
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.csv")):
    with path.open(newline="", encoding="utf-8") as file:
        rows = csv.reader(file)
        heads = next(rows)
        table = '"' + path.stem + '"'
        database.execute(f"CREATE TABLE {table} ({', '.join(f'c{number}' for number in range(len(heads)))})")
        database.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(heads))})", rows)
    database.commit()
    total += database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
print(total)
