"""Says as JSON lines what spaCy finds in DocBins. Usage: read_docbin.py FILE..."""

import json
import sys

import spacy
from spacy.tokens import DocBin

BLANK = " \n"  # What Postil takes for white space between words.


def place(span):
    return {"start": span.start_char, "end": span.end_char, "label": span.label_, "kb_id": span.kb_id_}


def stripped(sentence):
    text = sentence.text
    start = sentence.start_char + len(text) - len(text.lstrip(BLANK))
    return {"start": start, "end": start + len(text.strip(BLANK))}


sys.stdout.reconfigure(encoding="utf-8")
for path in sys.argv[1:]:
    for doc in DocBin().from_disk(path).get_docs(spacy.blank("en").vocab):
        groups = {name: [place(span) for span in spans] for name, spans in doc.spans.items()}
        for spans in doc.spans.values():
            for span in spans:  # What the file says of characters must be what its tokens say.
                assert span.end_char == span.start_char + len(span.text), span
        known = doc.has_annotation("SENT_START") and "sentence" not in groups
        print(json.dumps({
            "text": doc.text,
            "_": {name: value for name, value in doc.user_data.items() if isinstance(name, str)},
            "ents": [place(span) for span in doc.ents],
            "sents": [stripped(s) for s in doc.sents if s.text.strip(BLANK)] if known else [],
            "tokens": [
                {"start": t.idx, "end": t.idx + len(t), "pos": t.pos_, "tag": t.tag_, "lemma": t.lemma_}
                for t in doc if t.text.strip(BLANK)
            ],
            "spans": groups,
            "cats": doc.cats,
        }))
