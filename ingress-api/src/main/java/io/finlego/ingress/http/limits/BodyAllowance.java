package io.finlego.ingress.http.limits;

import io.finlego.kernel.CommandSize;
import java.util.List;
import org.springframework.http.HttpMethod;

/**
 * Allows larger bodies for some operations. {@link BodyLimits} uses all beans of this type, and the
 * OpenAPI document names the limit at each operation.
 *
 * @param method the method of the operations
 * @param paths the paths of the operations, as their controllers name them
 * @param maxBytes the largest size of a body. A larger default limit applies to these operations
 *     too
 * @param isStreamed whether the body is read in small parts and is never in memory as a whole
 */
public record BodyAllowance(
    HttpMethod method, List<String> paths, long maxBytes, boolean isStreamed) {

  private static final long KIBIBYTE = 1024;

  public BodyAllowance {
    paths = List.copyOf(paths);
  }

  /** Allows bodies that are read as a whole. */
  public static BodyAllowance ofKibibytes(int maxKibibytes, HttpMethod method, String... paths) {
    return new BodyAllowance(method, List.of(paths), maxKibibytes * KIBIBYTE, false);
  }

  /** Allows bodies of the largest size that fits into one command. */
  public static BodyAllowance ofWholeCommand(HttpMethod method, String... paths) {
    return new BodyAllowance(method, List.of(paths), CommandSize.CONTENT_BYTES_MAX, false);
  }

  /** Allows bodies of the method POST that are streamed. */
  public static BodyAllowance streamed(long maxBytes, String... paths) {
    return new BodyAllowance(HttpMethod.POST, List.of(paths), maxBytes, true);
  }
}
