"""Read `requirements.reqif` with the library reqif and print what is in it as JSON."""

import json
import re
from html import unescape

from reqif.models.reqif_types import SpecObjectAttributeType
from reqif.parser import ReqIFParser

bundle = ReqIFParser.parse("requirements.reqif")
content = bundle.core_content.req_if_content
types = {one.identifier: one for one in content.spec_types}


def plain(markup):
    """The text of paragraphs and breaks."""
    markup = re.sub(r"<(?:\w+:)?p\s*/>", "<p></p>", markup)
    markup = re.sub(r"<(?:\w+:)?br\s*/>\n?", "\n", markup)
    markup = re.sub(r"</(?:\w+:)?p>\s*<(?:\w+:)?p>", "\n\n", markup)
    return unescape(re.sub(r"<[^<>]*>", "", markup))


def value(attribute, definition):
    if attribute.attribute_type == SpecObjectAttributeType.ENUMERATION:
        values = bundle.lookup.get_data_type_by_ref(definition.datatype_definition).values_map
        return ", ".join(values[one].long_name for one in attribute.value)
    if attribute.attribute_type == SpecObjectAttributeType.XHTML:
        return plain(attribute.value)
    return unescape(attribute.value)


texts, names = {}, {}
for one in content.spec_objects:
    definitions = types[one.spec_object_type].attribute_map
    values = {
        definitions[a.definition_ref].long_name: value(a, definitions[a.definition_ref])
        for a in one.attributes
    }
    names[one.identifier] = values.get("ReqIF.ForeignID", "")
    texts[names[one.identifier]] = values
links = {}
for one in content.spec_relations:
    link = [types[one.relation_type_ref].long_name, names[one.target]]
    links.setdefault(names[one.source], []).append(link)
print(json.dumps({"texts": texts, "links": links}))
