"""Reads the XML files named in the arguments with Python's parser (expat), and security descriptors with Samba.

Prints JSON: for each file its elements as [name with name space, attributes, text], in document order; for Backup.xml
also the security descriptor in SDDL.
"""

import json
import sys
from xml.etree import ElementTree

from samba.dcerpc import security
from samba.ndr import ndr_pack, ndr_unpack


def sddl(hexadecimal):
    packed = bytes.fromhex(hexadecimal)
    descriptor = ndr_unpack(security.descriptor, packed)
    # Samba reads past what it does not know; writing it again shows that nothing was left.
    if ndr_pack(descriptor) != packed:
        raise ValueError("written differently")
    return descriptor.as_sddl()


results = []
for path in sys.argv[1:]:
    root = ElementTree.parse(path).getroot()
    elements = [[e.tag, dict(e.attrib), e.text or ""] for e in root.iter()]
    descriptors = [text for tag, _, text in elements if tag.endswith("}SecurityDescriptor")]
    results.append({"elements": elements, "sddl": [sddl(text) for text in descriptors]})
json.dump(results, sys.stdout)
