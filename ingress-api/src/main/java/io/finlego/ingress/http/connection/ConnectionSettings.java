package io.finlego.ingress.http.connection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings for connections to callers.
 *
 * @param heapPercent the part of the largest heap that the buffers of all connections may need
 */
@Validated
@ConfigurationProperties("finlego.ingress.connections")
record ConnectionSettings(@DefaultValue("20") @Min(1) @Max(50) int heapPercent) {

  /**
   * The memory for a connection whose request has begun to arrive: buffers for the head, which may
   * have 64 KB, for the answer, and for the socket. About 150 KB were measured with Tomcat 11. An
   * idle connection needs 23 KB.
   */
  private static final long CONNECTION_BYTES = 160 * 1024;

  /** The largest number of connections for a heap of this size. */
  int maxConnections(long maxHeapBytes) {
    return Math.toIntExact(
        Math.clamp(maxHeapBytes / 100 * heapPercent / CONNECTION_BYTES, 1, Integer.MAX_VALUE));
  }
}
