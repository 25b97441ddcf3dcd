package org.postil.web.internal.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Addresses that only this machine reaches. */
final class Loopback {

  private static final int LARGEST_PORT = 65_535;

  private Loopback() {}

  /** Refuses addresses that other machines could reach. */
  static void require(String listen) throws IOException {
    InetAddress[] addresses;
    try {
      addresses = InetAddress.getAllByName(listen);
    } catch (UnknownHostException e) {
      throw new IOException(
          "Cannot listen on [" + listen + "]: there is no such address; expected 127.0.0.1", e);
    }
    for (InetAddress address : addresses) {
      if (!address.isLoopbackAddress()) {
        throw new IOException(
            "Cannot listen on ["
                + listen
                + "]: other machines could reach it, and the workbench has no accounts yet; listen"
                + " on 127.0.0.1, and use for example ssh -L 8080:127.0.0.1:8080 from elsewhere");
      }
    }
  }

  /** Refuses ports that are taken; 0 stands for any. */
  static void requireFree(int port) throws IOException {
    if (port < 0 || port > LARGEST_PORT) {
      throw new IOException(
          "Cannot listen on port [" + port + "]: expected a number from 0 to " + LARGEST_PORT);
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new IOException(
          "Cannot listen on port ["
              + port
              + "]: "
              + e.getMessage()
              + "; choose another with --port, or leave it out for one that is free",
          e);
    }
  }
}
