package org.postil.io.office.internal;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** What a cell holds as text: as the sheet shows it, but dates as ISO 8601. */
final class CellText extends DataFormatter {

  CellText() {
    super(Locale.ROOT);
  }

  @Override
  public String formatRawCellContents(
      double value, int formatIndex, String format, boolean since1904) {
    boolean date = DateUtil.isADateFormat(formatIndex, format) && value >= 1;
    LocalDateTime time = date ? DateUtil.getLocalDateTime(value, since1904, true) : null;
    if (time == null) {
      return super.formatRawCellContents(value, formatIndex, format, since1904);
    }
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? time.toLocalDate().toString()
        : time.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
  }

  /** The text of a cell; of a formula, what it came to when the file was saved. */
  String of(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case STRING -> cell.getStringCellValue();
      case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
      case NUMERIC ->
          formatRawCellContents(
              cell.getNumericCellValue(),
              cell.getCellStyle().getDataFormat(),
              cell.getCellStyle().getDataFormatString());
      default -> "";
    };
  }
}
