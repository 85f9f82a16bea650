package io.finlego.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Checks and finds TCP ports on the loopback interface. */
final class Ports {

  static final String HOST = "127.0.0.1";

  private Ports() {}

  static void requireValid(int port) {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("a port must be 0 to 65535, not " + port);
    }
  }

  /**
   * Returns a port that is free now. Another program may take the port before the caller uses it.
   */
  static int findFree() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new EmbeddedServerException("No free TCP port: " + e.getMessage(), e);
    }
  }

  static boolean isInUse(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return false;
    } catch (IOException e) {
      return true;
    }
  }
}
