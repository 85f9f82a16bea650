#!/usr/bin/env bash
# Version    Tomcat 11.0.27, embedded, with its NIO connector, on Linux (seen with 6.x kernels).
#
# Behaviour  With a connectionTimeout of one second, a client that takes 256 KiB of a long answer every second is cut off. connectionTimeout is
#            also the time that a blocked write waits. Linux grows the connection's send buffer to some megabytes, and tells a waiting writer only
#            when about a third of it is free. Tomcat looks at nothing else, so it takes the client for one that takes nothing.
#
# Guess      connectionTimeout (10 s, say) cuts off a client that takes nothing for ten seconds. A client that takes something all the time
#            gets its answer, however slowly. (With ten seconds, one that took 128 KiB every second was cut off, too.)
#
# For users  A consumer that works while it reads, such as one that writes each row into a database, sees long answers end in the middle.
#            Bound the send buffer, for the connector by the property socket.txBufSize: with 128 KiB, the same client gets everything, and
#            fast clients lose nothing on short ways.
#
# How        Two servers with a connectionTimeout of one second, one of them with socket.txBufSize; a client reads 256 KiB a second from each
#            for four seconds, and then the rest at once.
#            Exits 0 if Tomcat and Linux still behave so, 1 if they do not, 2 if the run failed.
set -eu
. "$(dirname "$0")/lib/finding.sh"

[ "$(uname)" = Linux ] || fail 'The behaviour is one of Linux; this system is another one.'
bring Tomcat org.apache.tomcat.embed:tomcat-embed-core:11.0.27

run SteadyReader <<'JAVA'
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.Socket;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;

static final int ANSWER_BYTES = 30 * 1024 * 1024;

static class LongAnswer extends HttpServlet {
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setContentLength(ANSWER_BYTES);
    byte[] part = new byte[32 * 1024];
    for (int sent = 0; sent < ANSWER_BYTES; sent += part.length) {
      response.getOutputStream().write(part);
    }
  }
}

static int start(String sendBufferBytes) throws Exception {
  java.util.logging.LogManager.getLogManager().reset();
  var connector = new Connector();
  connector.setPort(0);
  connector.setProperty("address", "127.0.0.1");
  connector.setProperty("connectionTimeout", "1000");
  if (sendBufferBytes != null) {
    connector.setProperty("socket.txBufSize", sendBufferBytes);
  }
  var tomcat = new Tomcat();
  tomcat.setBaseDir(Files.createTempDirectory("tomcat").toString());
  tomcat.setConnector(connector);
  Wrapper servlet = Tomcat.addServlet(tomcat.addContext("", null), "answer", new LongAnswer());
  servlet.addMapping("/");
  tomcat.start();
  return connector.getLocalPort();
}

/** The bytes that arrive, those of the headers among them. */
static long read(int port) throws Exception {
  try (var socket = new Socket("127.0.0.1", port)) {
    socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".getBytes());
    var in = socket.getInputStream();
    long bytes = 0;
    for (int i = 0; i < 40; i++) {
      bytes += in.readNBytes(256 * 1024 / 10).length;
      Thread.sleep(100);
    }
    return bytes + in.transferTo(OutputStream.nullOutputStream());
  }
}

void main() throws Exception {
  long unbounded = read(start(null));
  long bounded = read(start("131072"));
  IO.println("Send buffer as Linux likes it: " + unbounded + " bytes of " + ANSWER_BYTES + ". Send buffer of 128 KiB: " + bounded + ".");
  if (unbounded >= ANSWER_BYTES || bounded < ANSWER_BYTES) {
    IO.println("CHANGED: cut off without a bound: " + (unbounded < ANSWER_BYTES) + "; cut off with a bound: " + (bounded < ANSWER_BYTES));
    System.exit(3);
  }
  System.exit(0);
}
JAVA
