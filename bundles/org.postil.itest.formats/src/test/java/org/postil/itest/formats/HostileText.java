package org.postil.itest.formats;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Hostile files of text: depth, length, encodings, entities. */
final class HostileText {

  static final long GIGABYTE = 1L << 30;

  private final List<Hostile> files = new ArrayList<>();

  private HostileText() {}

  /**
   * The files.
   *
   * @param secret a file that no document may hold a word of
   * @param server an address that nobody may ask
   */
  static List<Hostile> files(String secret, String server) {
    HostileText text = new HostileText();
    text.entities(secret, server);
    text.deep();
    text.odd();
    text.encodings();
    return text.files;
  }

  /** Lines of one gigabyte, each as its format begins. */
  static List<Hostile> lines() {
    Map<String, String> beginnings = new LinkedHashMap<>();
    beginnings.put("line.txt", "");
    beginnings.put("line.md", "# ");
    beginnings.put("line.html", "<!DOCTYPE html><html><body><p title=\"");
    beginnings.put("line.csv", "text\n\"");
    beginnings.put("line-unquoted.csv", "text\n");
    beginnings.put("line.tsv", "text\n");
    beginnings.put("line.jsonl", "{\"id\":\"1\",\"spans\":[],\"text\":\"");
    beginnings.put("line-name.json", "{\"text\":\"a\",\"");
    beginnings.put("line.json", "[{\"text\":\"");
    beginnings.put("line-doccano.jsonl", "{\"label\":[[0,1,\"A\"]],\"text\":\"");
    beginnings.put("line-tasks.json", "[{\"id\":1,\"annotations\":[],\"data\":{\"text\":\"");
    beginnings.put("line-pub.json", "{\"denotations\":[],\"text\":\"");
    beginnings.put("line-w3c.json", "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":\"");
    beginnings.put("line-cas.json", "{\"%TYPES\":{},\"%FEATURE_STRUCTURES\":[{\"sofaString\":\"");
    beginnings.put("line.conllu", "# text = ");
    beginnings.put("line.conll", "-DOCSTART- -X- O O\n\n");
    beginnings.put("line.ann", "T1\tEntity 0 1\t");
    beginnings.put("line.webanno.tsv", "#FORMAT=WebAnno TSV 3.3\n\n\n#Text=");
    beginnings.put("line.xmi", "<xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\" a=\"");
    beginnings.put("line-gate.xml", "<GateDocument version=\"3\"><TextWithNodes>");
    beginnings.put("line-tei.xml", "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text>");
    beginnings.put("line.ttl", "@prefix nif: <");
    beginnings.put("line.eml", "From: a@example.org\r\nSubject: ");
    beginnings.put("line.rtf", "{\\rtf1 ");
    beginnings.put("line.pdf", "%PDF-1.4\n1 0 obj<</Title(");
    beginnings.put("line.warc", "WARC/1.0\r\nWARC-Type: ");
    beginnings.put("line.parquet", "PAR1");
    List<Hostile> lines = new ArrayList<>();
    beginnings.forEach(
        (name, beginning) ->
            lines.add(new Hostile(name, () -> Repeated.after(beginning, "word ", GIGABYTE))));
    return lines;
  }

  private void entities(String secret, String server) {
    String system = "<!DOCTYPE r [<!ENTITY e SYSTEM \"" + secret + "\">]>";
    String remote =
        "<!DOCTYPE r SYSTEM \"" + server + "\" [<!ENTITY % p SYSTEM \"" + server + "\"> %p;]>";
    StringBuilder laughs = new StringBuilder("<!DOCTYPE r [<!ENTITY e0 \"hahahahaha\">");
    for (int i = 1; i < 12; i++) {
      laughs.append("<!ENTITY e").append(i).append(" \"").append(("&e" + (i - 1) + ";").repeat(10));
      laughs.append("\">");
    }
    laughs.append("<!ENTITY e \"&e11;\">]>");
    StringBuilder blowup = new StringBuilder("<!DOCTYPE r [<!ENTITY e0 \"");
    blowup.append("a".repeat(100_000)).append("\"><!ENTITY e \"").append("&e0;".repeat(50_000));
    blowup.append("\">]>");
    Map<String, String> prologs = new LinkedHashMap<>();
    prologs.put("xxe", system);
    prologs.put("xxe-remote", remote);
    prologs.put("laughs", laughs.toString());
    prologs.put("blowup", blowup.toString());
    prologs.forEach(
        (name, prolog) -> {
          markup(name, prolog);
          add(name + ".odt", Honest.odt(prolog, "&e;"));
          add(name + ".docx", Honest.docx(prolog, "&e;"));
          add(name + ".xlsx", Honest.xlsx(prolog, "&e;"));
          add(name + ".epub", Honest.epub(prolog, "&e;"));
        });
  }

  private void markup(String name, String prolog) {
    add(
        name + ".xmi",
        prolog
            + "<xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\""
            + " xmlns:cas=\"http:///uima/cas.ecore\" xmi:version=\"2.0\"><cas:Sofa xmi:id=\"1\""
            + " sofaNum=\"1\" sofaID=\"_InitialView\" mimeType=\"text\" sofaString=\"&e;\"/>"
            + "<cas:View sofa=\"1\"/></xmi:XMI>");
    add(
        name + "-gate.xml",
        prolog
            + "<GateDocument version=\"3\"><GateDocumentFeatures/><TextWithNodes>&e;"
            + "</TextWithNodes></GateDocument>");
    add(
        name + "-tei.xml",
        prolog
            + "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader/><text><body><p>&e;</p></body>"
            + "</text></TEI>");
    add(name + ".html", prolog + "<html><body><p>&e; and some words of a page</p></body></html>");
  }

  private void deep() {
    int depth = 100_000;
    add("deep-array.json", "[".repeat(depth));
    add("deep-object.json", "{\"text\":".repeat(depth));
    add("deep-meta.jsonl", "{\"text\":\"Mara\",\"spans\":[],\"meta\":" + "{\"a\":".repeat(depth));
    add(
        "deep-closed.jsonl",
        "{\"text\":\"Mara\",\"label\":" + "[".repeat(depth) + "]".repeat(depth) + "}\n");
    add("deep-data.json", "[{\"annotations\":[],\"data\":" + "{\"a\":".repeat(depth));
    add("deep.xml", "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">" + "<p>".repeat(depth));
    add("deep.xmi", "<xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\">" + "<a>".repeat(depth));
    add("deep-gate.xml", "<GateDocument version=\"3\">" + "<a>".repeat(depth));
    add("deep.html", "<html><body>" + "<div>".repeat(depth) + "Mara");
    add("deep-tables.html", "<html><body>" + "<table><tr><td>".repeat(20_000) + "Mara");
    add("deep.md", "> ".repeat(50_000) + "Mara\n" + "[".repeat(50_000) + "*_`".repeat(20_000));
    add("deep-list.md", "- ".repeat(20_000) + "Mara");
    add("deep.ttl", "@prefix nif: <http://n#> . <a> nif:b " + "[ nif:c ".repeat(depth));
    add("deep-list.ttl", "@prefix nif: <http://n#> . <a> nif:b " + "( ".repeat(depth));
    add("deep.rtf", "{\\rtf1 " + "{".repeat(depth) + "Mara" + "}".repeat(depth) + "}");
    add("deep.eml", multipart(500));
    add("deep.odt", Honest.odt("", "<text:span>".repeat(100_000) + "Mara"));
  }

  private static String multipart(int depth) {
    StringBuilder mail = new StringBuilder("From: a@example.org\r\nSubject: s\r\n");
    for (int i = 0; i < depth; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\r\n\r\n--b");
      mail.append(i).append("\r\n");
    }
    return mail.append("Content-Type: text/plain\r\n\r\nMara\r\n").toString();
  }

  private void odd() {
    int many = 200_000;
    add("number.jsonl", "{\"text\":\"Mara\",\"n\":" + "9".repeat(many) + "}\n");
    add("exponent.jsonl", "{\"text\":\"Mara\",\"n\":1e999999999}\n");
    add(
        "offsets.jsonl",
        "{\"text\":\"Mara\",\"spans\":[{\"start\":-9,\"end\":99999999999999999999,\"label\":\"A\"}]}\n");
    add("fields.jsonl", fields(30_000));
    add("columns.csv", "text" + ",a".repeat(50_000) + "\nMara" + ",b".repeat(50_000) + "\n");
    add("quotes.csv", "text\n" + "\"\"\"".repeat(many) + "\n");
    add("formula.csv", "id,text\n=1+1,\"=cmd|' /C calc'!A1\"\n@x,+1\n");
    add("columns.conllu", "1" + "\t_".repeat(many) + "\n\n");
    add(
        "range.conllu",
        "1-2000000000\ta\t_\t_\t_\t_\t_\t_\t_\t_\n1\ta\t_\t_\t_\t_\t9\tx\t_\t_\n\n");
    add(
        "offsets.ann",
        "T1\tA 0 999999999999\tx\nT2\tA -5 3;2 1\ty\nR1\tB Arg1:R1 Arg2:E1\nE1\tC:E1\n");
    add("include.conf.ann", "#1\tAnnotatorNotes T1\t<../../secret>\n<OVERLAP>\n");
    add("offsets.webanno.tsv", "#FORMAT=WebAnno TSV 3.3\n\n\n#Text=a\n1-1\t0-2000000000\ta\t\n");
    add("size.warc", "WARC/1.0\r\nContent-Length: 9999999999999\r\n\r\nMara");
    add("size-int.warc", "WARC/1.0\r\nContent-Length: 2147483647\r\n\r\nMara");
    add("chunks.warc", chunked());
    add("headers.eml", "From: a@example.org\r\n" + "X-A: b\r\n".repeat(many / 4) + "\r\nMara");
    add("angles.html", "<html><body>" + "<".repeat(many));
    add("comment.html", "<html><body>" + "<!--".repeat(many / 4));
    add("attributes.html", "<html><body><p" + " a".repeat(many / 4) + ">Mara");
    add("spaces.txt", " ".repeat(many) + "x\n" + "\t ".repeat(many / 2));
    add("blank-lines.txt", "\n".repeat(many) + "Mara");
    add("capitals.txt", "PORT ELSTER (".repeat(many / 13) + "\n\n" + "-".repeat(many));
    add("brackets.md", "![a](".repeat(20_000) + "<a ".repeat(20_000));
    add("front-matter.md", "---\n" + "a: &a [*a, *a]\n".repeat(10_000) + "---\nMara");
    add("prefixes.ttl", "@prefix a: <b> .\n".repeat(30_000) + "a:a a:b \"\"\"" + "\"".repeat(9));
    add("controls.txt", "\u0000\u0001\u0008\u001B[2J\u202E\uFFFF\uFFFE Mara");
    add("surrogate.jsonl", "{\"text\":\"a\\ud83d b \\udea2\\ud83d\",\"spans\":[]}\n");
    add("font-table.rtf", "{\\rtf1\\ansicpg99999999999\\bin2147483647 Mara\\u-99999999999 x}");
    add("unclosed.rtf", "{\\rtf1\\fonttbl" + "{\\f1\\fcharset999 x;}".repeat(50_000));
  }

  private static String fields(int count) {
    StringBuilder json = new StringBuilder("{\"text\":\"Mara\"");
    for (int i = 0; i < count; i++) {
      json.append(",\"f").append(i).append("\":").append(i);
    }
    return json.append("}\n").toString();
  }

  private static String chunked() {
    String http =
        "HTTP/1.1 200 OK\r\n"
            + "Content-Type: text/html\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n"
            + "7fffffff\r\n"
            + "Mara";
    return "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: "
        + http.length()
        + "\r\n\r\n"
        + http;
  }

  private void encodings() {
    String words = "Zoë Linde left Port Elster — at last. 🚢";
    String json = "{\"text\":\"" + words + "\"}\n";
    Map<String, Charset> marks = new LinkedHashMap<>();
    marks.put("\u00FF\u00FE", StandardCharsets.UTF_8);
    marks.put("\u00FE\u00FF", StandardCharsets.UTF_8);
    marks.put("\u00EF\u00BB\u00BF", StandardCharsets.UTF_16LE);
    marks.put("\u0000\u0000\u00FE\u00FF", StandardCharsets.UTF_8);
    marks.put("", StandardCharsets.UTF_16BE);
    int number = 0;
    for (Map.Entry<String, Charset> mark : marks.entrySet()) {
      number++;
      lie(number, "txt", mark, words);
      lie(number, "csv", mark, "text\n" + words + "\n");
      lie(number, "jsonl", mark, json);
      lie(number, "html", mark, "<html><meta charset=\"utf-7\"><body><p>" + words + "</p>");
      lie(number, "xmi", mark, "<?xml version=\"1.0\" encoding=\"UTF-32\"?><xmi:XMI/>");
      lie(number, "conll", mark, words.replace(" ", " O\n") + " O\n");
    }
    add("half.txt", new byte[] {(byte) 0xFF, (byte) 0xFE, 'a'});
    add(
        "broken-utf8.jsonl",
        ("{\"text\":\"a\u00C3\u0028\u00FF\u00ED\u00A0\u0080\"}\n")
            .getBytes(StandardCharsets.ISO_8859_1));
    add("no-such.html", "<html><meta charset=\"no-such-charset\"><body><p>\u00FF");
  }

  private void lie(int number, String end, Map.Entry<String, Charset> mark, String text) {
    byte[] first = mark.getKey().getBytes(StandardCharsets.ISO_8859_1);
    byte[] rest = text.getBytes(mark.getValue());
    byte[] all = java.util.Arrays.copyOf(first, first.length + rest.length);
    System.arraycopy(rest, 0, all, first.length, rest.length);
    add("encoding" + number + "." + end, all);
  }

  private void add(String name, String text) {
    add(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void add(String name, byte[] bytes) {
    files.add(new Hostile(name, () -> new ByteArrayInputStream(bytes)));
  }
}
