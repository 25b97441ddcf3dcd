package org.postil.io.webanno.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * A layer as the head of a file declares it.
 *
 * @param kind what it holds
 * @param type full name of its type
 * @param columns its columns in order
 * @param first place of its first column in a line
 */
record TsvLayer(Kind kind, String type, List<Column> columns, int first) {

  /** What a layer holds. */
  enum Kind {
    SPAN,
    RELATION,
    CHAIN
  }

  /** What a column says. */
  enum Role {
    /** Only that there is an annotation. */
    MARK,
    VALUE,
    /** The roles of slots. */
    SLOT_ROLES,
    /** What fills the slots of the column before. */
    SLOT_TARGETS,
    /** Where a relation comes from. */
    BASE
  }

  /**
   * A column.
   *
   * @param role what it says
   * @param name a feature, or the type that a base or a slot refers to
   */
  record Column(Role role, String name) {}

  /** Reads a line of the head such as {@code #T_SP=type|feature}. */
  static TsvLayer of(String line, int first) throws TsvFault {
    String[] parts = line.substring(line.indexOf('=') + 1).split("\\|", -1);
    Kind kind =
        switch (line.substring(0, 5)) {
          case "#T_SP" -> Kind.SPAN;
          case "#T_RL" -> Kind.RELATION;
          case "#T_CH" -> Kind.CHAIN;
          default -> throw new TsvFault("expected #T_SP, #T_RL or #T_CH, found [" + line + "]");
        };
    List<Column> columns = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      String part = parts[i];
      if (part.startsWith("ROLE_")) {
        columns.add(new Column(Role.SLOT_ROLES, slot(part)));
        if (++i < parts.length) {
          columns.add(new Column(Role.SLOT_TARGETS, parts[i]));
        }
      } else if (part.startsWith("BT_")) {
        columns.add(new Column(Role.BASE, part.substring(3)));
      } else if (!part.isEmpty()) {
        columns.add(new Column(Role.VALUE, part));
      }
    }
    if (columns.isEmpty()) {
      columns.add(new Column(Role.MARK, ""));
    }
    return new TsvLayer(kind, parts[0].strip(), columns, first);
  }

  /** Of {@code ROLE_type:feature_linktype} the feature. */
  private static String slot(String part) {
    String feature = part.substring(part.indexOf(':') + 1);
    int link = feature.indexOf('_');
    return link < 0 ? feature : feature.substring(0, link);
  }
}
