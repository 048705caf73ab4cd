"""Writes the entries in entries.json of a folder with Samba: as entries.pol, and as the XML of `samba-tool gpo backup`.

Data come as hex digits, as Windows keeps them; Samba gets text, numbers or bytes, and puts them down by their type.
"""

import json
import sys
from pathlib import Path

from samba.dcerpc import preg
from samba.gp_parse.gp_pol import GPPolParser


def typed(number, data):
    if number in (1, 2):
        return data.decode("utf-16le").removesuffix("\0")
    if number in (4, 11):
        return int.from_bytes(data, "little")
    if number == 5:
        return int.from_bytes(data, "big")
    return data


def entry(value):
    written = preg.entry()
    written.keyname = value["key"]
    written.valuename = value["name"]
    written.type = value["type"]
    if written.type != 0:
        written.data = typed(written.type, bytes.fromhex(value["data"]))
    return written


folder = Path(sys.argv[1])
entries = [entry(value) for value in json.loads((folder / "entries.json").read_text(encoding="utf-8"))]
parser = GPPolParser()
parser.pol_file = preg.file()
parser.pol_file.header.signature = "PReg"
parser.pol_file.header.version = 1
parser.pol_file.num_entries = len(entries)
parser.pol_file.entries = entries
parser.write_binary(folder / "entries.pol")
parser.write_xml(folder / "entries.pol.xml")
