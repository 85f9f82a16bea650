package io.finlego.benchmarks.stand;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * Two ports that were free a moment ago.
 *
 * @param httpPort the port for the service's HTTP API, if the service has one
 * @param managementPort the port for health and metrics
 */
record ServicePorts(int httpPort, int managementPort) {

  static ServicePorts findFree() throws IOException {
    try (ServerSocket httpSocket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ServerSocket managementSocket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new ServicePorts(httpSocket.getLocalPort(), managementSocket.getLocalPort());
    }
  }
}
