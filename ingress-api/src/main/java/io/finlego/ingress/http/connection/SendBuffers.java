package io.finlego.ingress.http.connection;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Limits the send buffer of every connection. The container closes a connection to which it could
 * write nothing for {@code server.tomcat.connection-timeout}. When the buffer is full, Linux
 * accepts more bytes only after about a third of the buffer has become free. Without a limit, Linux
 * lets the buffer grow to some megabytes. A slow caller that reads a long answer steadily may need
 * more than the timeout to read a third of such a buffer. It would then lose its connection as if
 * it read nothing. The script {@code findings/tomcat-steady-reader.sh} demonstrates this.
 */
@Configuration(proxyBeanMethods = false)
class SendBuffers {

  /**
   * The size of a send buffer. It is large enough for fast callers. A slow caller must read about
   * 16 kB a second to keep its connection.
   */
  private static final String BUFFER_BYTES = Integer.toString(128 * 1024);

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> boundedSendBuffers() {
    return factory ->
        factory.addConnectorCustomizers(
            connector -> connector.setProperty("socket.txBufSize", BUFFER_BYTES));
  }
}
