package org.postil.itest.formats;

import java.util.LinkedHashMap;
import java.util.Map;

/** Small files as honest programs write them, into which a fault is put, or which are cut off. */
final class Honest {

  private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  private static final String ODF_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String CONTENT =
      "http://schemas.openxmlformats.org/package/2006/content-types";

  private Honest() {}

  static byte[] odt(String prolog, String text) {
    return Packing.zip(
        "mimetype",
        "application/vnd.oasis.opendocument.text",
        "content.xml",
        "<?xml version=\"1.0\"?>"
            + prolog
            + "<office:document-content xmlns:office=\""
            + OFFICE
            + "\" xmlns:text=\""
            + ODF_TEXT
            + "\"><office:body><office:text><text:p>"
            + text
            + "</text:p></office:text></office:body></office:document-content>");
  }

  static byte[] epub(String prolog, String text) {
    return Packing.zip(
        "mimetype",
        "application/epub+zip",
        "META-INF/container.xml",
        "<?xml version=\"1.0\"?><container version=\"1.0\""
            + " xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile"
            + " full-path=\"a.opf\""
            + " media-type=\"application/oebps-package+xml\"/></rootfiles></container>",
        "a.opf",
        "<?xml version=\"1.0\"?>"
            + prolog
            + "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"2.0\"><metadata"
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
            + text
            + "</dc:title></metadata><manifest><item id=\"c\" href=\"c.xhtml\""
            + " media-type=\"application/xhtml+xml\"/><item id=\"d\" href=\"../../secret.txt\""
            + " media-type=\"application/xhtml+xml\"/></manifest><spine><itemref idref=\"c\"/>"
            + "<itemref idref=\"d\"/></spine></package>",
        "c.xhtml",
        "<?xml version=\"1.0\"?>"
            + prolog
            + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>"
            + text
            + "</p></body></html>");
  }

  static byte[] docx(String prolog, String text) {
    return Packing.zip(
        "[Content_Types].xml",
        types("/word/document.xml", "wordprocessingml.document.main"),
        "_rels/.rels",
        relation("officeDocument", "word/document.xml"),
        "word/document.xml",
        "<?xml version=\"1.0\"?>"
            + prolog
            + "<w:document xmlns:w=\""
            + WORD
            + "\"><w:body><w:p><w:r><w:t>"
            + text
            + "</w:t></w:r></w:p></w:body></w:document>");
  }

  static byte[] xlsx(String prolog, String text) {
    return Packing.zip(
        "[Content_Types].xml",
        types("/xl/workbook.xml", "spreadsheetml.sheet.main"),
        "_rels/.rels",
        relation("officeDocument", "xl/workbook.xml"),
        "xl/workbook.xml",
        "<?xml version=\"1.0\"?>"
            + "<workbook xmlns=\""
            + SHEET
            + "\" xmlns:r=\""
            + RELATIONS
            + "\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
        "xl/_rels/workbook.xml.rels",
        relation("worksheet", "worksheets/sheet1.xml"),
        "xl/worksheets/sheet1.xml",
        "<?xml version=\"1.0\"?>"
            + prolog
            + "<worksheet xmlns=\""
            + SHEET
            + "\"><sheetData><row r=\"1\"><c r=\"A1\""
            + " t=\"inlineStr\"><is><t>text</t></is></c></row><row r=\"2\"><c r=\"A2\""
            + " t=\"inlineStr\"><is><t>"
            + text
            + "</t></is></c></row></sheetData></worksheet>");
  }

  private static String types(String part, String kind) {
    return "<?xml version=\"1.0\"?><Types xmlns=\""
        + CONTENT
        + "\"><Default Extension=\"rels\""
        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\""
        + part
        + "\" ContentType=\"application/vnd.openxmlformats-officedocument."
        + kind
        + "+xml\"/></Types>";
  }

  private static String relation(String kind, String target) {
    return "<?xml version=\"1.0\"?><Relationships xmlns=\""
        + PACKAGE
        + "\"><Relationship Id=\"r1\" Type=\""
        + RELATIONS
        + "/"
        + kind
        + "\" Target=\""
        + target
        + "\"/></Relationships>";
  }

  /** Texts in formats that are no archives, by name of file. */
  static Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("a.txt", "Mara Linde left Port Elster on Friday.\n\nTrams follow.\n");
    texts.put("a.md", "# Harbour\n\nMara Linde left *Port Elster*.\n\n- one\n- two\n");
    texts.put("a.html", "<html><body><article><p>Mara Linde left.</p></article></body></html>");
    texts.put("a.csv", "id,text\n1,\"Mara, left\"\n2,Oslo\n");
    texts.put("a.tsv", "id\ttext\n1\tMara left\n");
    texts.put(
        "a.jsonl",
        "{\"id\":\"1\",\"text\":\"Mara"
            + " left\",\"spans\":[{\"start\":0,\"end\":4,\"label\":\"PER\"}]}\n");
    texts.put("a.json", "[{\"text\":\"Mara left\"},{\"text\":\"Oslo\"}]");
    texts.put("a.conllu", "# text = Mara left\n1\tMara\t_\t_\t_\t_\t0\troot\t_\t_\n\n");
    texts.put("a.conll", "-DOCSTART- -X- O O\n\nMara NNP B-NP B-PER\nleft VBD B-VP O\n\n");
    texts.put("a.ann", "T1\tPER 0 4\tMara\nR1\tknows Arg1:T1 Arg2:T1\n");
    texts.put(
        "a.webanno.tsv",
        "#FORMAT=WebAnno TSV 3.3\n"
            + "#T_SP=custom.Span|label\n\n\n"
            + "#Text=Mara\n"
            + "1-1\t0-4\tMara\tPER\t\n");
    texts.put(
        "a.eml",
        "From: a@example.org\r\n"
            + "Subject: Note\r\n"
            + "Date: Fri, 14 Jun 2024 08:30:00 +0200\r\n\r\n"
            + "Mara left.\r\n");
    texts.put("a.rtf", "{\\rtf1\\ansi{\\info{\\title Note}}\\pard Mara left.\\par}");
    texts.put(
        "a.ttl",
        "@prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .\n"
            + "<http://example.org/a#offset_0_4> a nif:Context ; nif:isString \"Mara\" .\n");
    texts.put(
        "a.warc", "WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: 4\r\n\r\nMara\r\n\r\n");
    texts.put("a.xmi", "<xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\" xmi:version=\"2.0\"/>");
    return texts;
  }
}
