package org.postil.web.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class BoundedBodyTest {

  private static final InputStream ENDLESS =
      new InputStream() {
        @Override
        public int read() {
          return 'x';
        }
      };

  @Test
  void aBodyMayBeAsLargeAsTheLimit() throws IOException {
    InputStream body = new BoundedBody(new ByteArrayInputStream(new byte[10]), 10, () -> 0);
    assertEquals(10, body.readAllBytes().length);
  }

  @Test
  void aByteMoreIsTooMuch() {
    InputStream body = new BoundedBody(new ByteArrayInputStream(new byte[11]), 10, () -> 0);
    assertEquals(413, assertThrows(Problem.class, body::readAllBytes).status());
  }

  @Test
  void aByteASecondIsTooSlow() {
    AtomicLong clock = new AtomicLong();
    InputStream body =
        new BoundedBody(
            ENDLESS, Long.MAX_VALUE, () -> clock.getAndAdd(TimeUnit.SECONDS.toNanos(1)));
    Problem problem =
        assertThrows(
            Problem.class,
            () -> {
              while (body.read() >= 0) {
                assertEquals(true, clock.get() < TimeUnit.SECONDS.toNanos(60));
              }
            });
    assertEquals(408, problem.status());
  }

  @Test
  void aFastBodyMayTakeLong() throws IOException {
    AtomicLong clock = new AtomicLong();
    InputStream body =
        new BoundedBody(
            ENDLESS, Long.MAX_VALUE, () -> clock.getAndAdd(TimeUnit.SECONDS.toNanos(1)));
    byte[] buffer = new byte[1 << 16];
    for (int second = 0; second < 600; second++) {
      assertEquals(buffer.length, body.read(buffer));
    }
  }
}
