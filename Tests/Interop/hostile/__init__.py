"""Files made to do harm, the same in every run: archives that lie, markup that explodes, sheets without end."""
from hostile import containers, forms, markup, sheets, texts

# name of the group, generator of (name, content); the content is bytes, or pieces of bytes.
GROUPS = {
    "containers": containers.files,
    "markup": markup.files,
    "sheets": sheets.files,
    "texts": texts.files,
}


def make(folder, blanks):
    """Writes all of them; `blanks` are the program's own workbooks by kind, some of which are forged."""
    paths = []
    for group, files in {**GROUPS, "forms": lambda: forms.files(blanks)}.items():
        into = folder / group
        into.mkdir(parents=True)
        for name, content in files():
            path = into / name
            if path.exists():
                raise ValueError(f"{path} is made twice")
            with open(path, "wb") as file:
                for piece in [content] if isinstance(content, (bytes, bytearray)) else content:
                    file.write(piece)
            paths.append(path)
    return paths
