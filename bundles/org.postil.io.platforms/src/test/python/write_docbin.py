"""Writes harbour.spacy, the DocBin that DocBinTest reads. Usage: write_docbin.py FILE"""

import sys

import spacy
from spacy.tokens import Doc, DocBin, Span

nlp = spacy.blank("en")
Doc.set_extension("desk", default=None)

doc = nlp.make_doc("🚢 Mara  Linde left number 7 for Åre in June.\n\nORG says: שלום there. It was late.")
doc.set_ents([
    Span(doc, 1, 4, label="PERSON", kb_id="Q7"),
    Span(doc, 8, 9, label="Fjell-Ort"),
    Span(doc, 10, 11, label="DATE"),
])
doc.spans["quote"] = [Span(doc, 16, 18, label="direct"), Span(doc, 13, 19, label="mixed")]
doc.spans["loose"] = [Span(doc, 4, 7, label="ACT")]
for token in doc:
    token.is_sent_start = token.i in (0, 13, 19)
doc[4].pos_, doc[4].tag_, doc[4].lemma_ = "VERB", "VBD", "leave"
doc[4].set_morph("Tense=Past|VerbForm=Fin")
doc.cats = {"travel": 0.75, "sport": 0.0}
doc.user_data["id"] = "harbour"
doc.user_data["title"] = "Ship leaves"
doc._.desk = "north"

plain = Doc(nlp.vocab, words=["No", "spaces", "known"])
empty = nlp.make_doc("")

DocBin(docs=[doc, plain, empty], store_user_data=True).to_disk(sys.argv[1])
print([(t.i, t.text) for t in doc], file=sys.stderr)
