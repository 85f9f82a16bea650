package io.finlego.benchmarks.stand;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * Two ports that were free a moment ago. One is for the service's HTTP API, if it has one, and one
 * for its management.
 */
record ServicePorts(int http, int management) {

  static ServicePorts free() throws IOException {
    try (ServerSocket http = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ServerSocket management = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new ServicePorts(http.getLocalPort(), management.getLocalPort());
    }
  }
}
