package io.finlego.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Checks that the ports on the loopback interface are free, before anything starts. */
final class PortCheck {

  private PortCheck() {}

  static void refuseUsedPorts(Settings settings) {
    settings
        .ports()
        .forEach(
            (variable, port) -> {
              if (isInUse(port)) {
                throw new Refusal(
                    "Port %s is taken: stop what uses it, or set %s to another"
                        .formatted(port, variable));
              }
            });
  }

  /** Returns a free port, for a server that only FinLego itself calls. */
  static int findFreePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean isInUse(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return false;
    } catch (IOException e) {
      return true;
    }
  }
}
