"""Reads every *.pol of a folder with Samba and writes what it found to read.json there.

For each file either "error", or its entries as Samba sees them and whether Samba writes the same bytes again: its
reader alone accepts files that are not well-formed.
"""

import json
import sys
from pathlib import Path

from samba.dcerpc import preg
from samba.ndr import ndr_pack, ndr_unpack


def read(content):
    try:
        file = ndr_unpack(preg.file, content)
        return {
            "entries": [
                {"key": e.keyname, "name": e.valuename, "type": e.type, "size": e.size, "data": plain(e.data)}
                for e in file.entries
            ],
            "same": ndr_pack(file) == content,
        }
    except Exception as error:  # Whatever it is, Samba refuses the file.
        return {"error": repr(error)}


def plain(data):
    """Text and numbers as they are, bytes as a list of numbers."""
    return data if isinstance(data, (str, int)) else list(data)


folder = Path(sys.argv[1])
found = {path.name: read(path.read_bytes()) for path in sorted(folder.glob("*.pol"))}
(folder / "read.json").write_text(json.dumps(found), encoding="utf-8")
