package org.postil.io.office.internal;

import java.util.function.IntFunction;
import org.apache.poi.hssf.record.BlankRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.jspecify.annotations.Nullable;

/** Puts the cells of an {@code .xls} sheet, which come one after another, into rows. */
final class OldCells {

  private final SheetRows rows;
  private final IntFunction<Format> formats;
  private final CellText text = new CellText();
  private @Nullable SSTRecord texts;
  private @Nullable FormulaRecord formula;
  private int row = -1;
  private int column = -1;

  /** How numbers of a style are shown. */
  record Format(int number, String pattern) {}

  OldCells(SheetRows rows, IntFunction<Format> formats) {
    this.rows = rows;
    this.formats = formats;
  }

  void texts(SSTRecord table) {
    texts = table;
  }

  void since1904(boolean since) {
    text.since1904(since);
  }

  void cell(CellValueRecordInterface cell) {
    formula = null;
    if (cell instanceof FormulaRecord computed && computed.hasCachedResultString()) {
      formula = computed; // What it came to follows.
    } else if (!(cell instanceof BlankRecord)) {
      put(cell, text(cell));
    }
  }

  /** The text that the formula before it came to. */
  void result(String result) {
    if (formula != null) {
      put(formula, result);
      formula = null;
    }
  }

  /** After the last cell. */
  void end() {
    if (row >= 0) {
      rows.endRow(row);
    }
  }

  private void put(CellValueRecordInterface cell, String value) {
    if (cell.getRow() < row || cell.getRow() == row && cell.getColumn() <= column) {
      throw new IllegalStateException("its cells are not in order");
    }
    if (cell.getRow() > row) {
      end();
      row = cell.getRow();
      rows.startRow(row);
    }
    column = cell.getColumn();
    rows.cell(column, value);
  }

  private String text(CellValueRecordInterface cell) {
    if (cell instanceof LabelSSTRecord label && texts != null) {
      return texts.getString(label.getSSTIndex()).getString();
    } else if (cell instanceof LabelRecord label) {
      return label.getValue();
    } else if (cell instanceof NumberRecord number) {
      return number(cell, number.getValue());
    } else if (cell instanceof BoolErrRecord truth) {
      return truth.isBoolean() ? truth(truth.getBooleanValue()) : "";
    } else if (cell instanceof FormulaRecord computed) {
      return switch (computed.getCachedResultTypeEnum()) {
        case NUMERIC -> number(cell, computed.getValue());
        case BOOLEAN -> truth(computed.getCachedBooleanValue());
        default -> "";
      };
    }
    return "";
  }

  private String number(CellValueRecordInterface cell, double value) {
    Format format = formats.apply(cell.getXFIndex());
    return text.formatRawCellContents(value, format.number(), format.pattern());
  }

  private static String truth(boolean value) {
    return value ? "TRUE" : "FALSE";
  }
}
