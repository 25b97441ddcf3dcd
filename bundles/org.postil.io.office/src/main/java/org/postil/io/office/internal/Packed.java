package org.postil.io.office.internal;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.postil.api.io.Candidate;
import org.postil.api.io.Importer;

/** Tells kinds of files by their first bytes. */
final class Packed {

  private static final Pattern MAIL_FIELD =
      Pattern.compile(
          "\\A(?:From |(?:Return-Path|Received|From|To|Subject|Date|Message-ID|MIME-Version|Delivered-To|DKIM-Signature|X-[\\w-]+): )",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MAIL_FROM =
      Pattern.compile("(?im)^From: .*@.*$[\\s\\S]*^(?:Subject|Date|To|Message-ID): ");

  private Packed() {}

  /** The bid for a ZIP file with a name or a piece of content among its first bytes. */
  static int bid(Candidate candidate, String extension, String piece) {
    if (!begins(candidate, "PK\u0003\u0004")) {
      return Importer.NO;
    }
    if (candidate.extension().equals(extension)) {
      return Importer.BY_CONTENT;
    }
    return latin(candidate).contains(piece) ? Importer.BY_CONTENT - 10 : Importer.NO;
  }

  static boolean begins(Candidate candidate, String signature) {
    return latin(candidate).startsWith(signature);
  }

  /** Office files before 2007. */
  static boolean isOle(Candidate candidate) {
    return begins(candidate, "\u00D0\u00CF\u0011\u00E0");
  }

  static boolean isMail(Candidate candidate) {
    String head = latin(candidate);
    boolean name = candidate.extension().toLowerCase(Locale.ROOT).equals("eml");
    return MAIL_FIELD.matcher(head).find() && (name || MAIL_FROM.matcher(head).find());
  }

  private static String latin(Candidate candidate) {
    return new String(candidate.head(), StandardCharsets.ISO_8859_1);
  }
}
