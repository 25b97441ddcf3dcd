package org.postil.io.office.internal;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** What a cell holds as text: as the sheet shows it, but dates as ISO 8601. */
final class CellText extends DataFormatter {

  private boolean since1904;

  CellText() {
    super(Locale.ROOT);
  }

  /** Whether days are counted from 1904, as Excel on the Macintosh did, and not from 1900. */
  void since1904(boolean since) {
    since1904 = since;
  }

  @Override
  public String formatRawCellContents(double value, int formatIndex, String format, boolean later) {
    boolean date = DateUtil.isADateFormat(formatIndex, format) && value >= 1;
    LocalDateTime time = date ? DateUtil.getLocalDateTime(value, since1904 || later, true) : null;
    if (time == null) {
      return super.formatRawCellContents(value, formatIndex, format, since1904 || later);
    }
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? time.toLocalDate().toString()
        : time.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
  }
}
