package org.postil.web.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postil.web.internal.fake.Server;

@ExtendWith(Server.Extension.class)
final class SessionTest {

  @Test
  void theServerSaysWhatItIs(Server server) throws Exception {
    JsonNode session = server.json("/api/session");

    assertEquals(server.home().toString(), session.path("home").asText());
    assertFalse(session.path("server").asText().isEmpty());
  }
}
