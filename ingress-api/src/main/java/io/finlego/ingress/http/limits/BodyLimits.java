package io.finlego.ingress.http.limits;

import static java.util.stream.Collectors.joining;

import io.finlego.ingress.IngressSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Finds how large the body of a request may be, and how much memory the request takes for it.
 * Without a {@link BodyAllowance} for the operation, the setting {@code maxBodyBytes} is the limit.
 */
@Component
public final class BodyLimits {

  /**
   * The memory for a JSON body and for all that we make of it, as a multiple of the body's size. It
   * covers the text, its tree with at most as many values as {@code JsonText} lets pass, and the
   * commands of a bulk of payments.
   */
  private static final int MEMORY_FACTOR = 20;

  /** The memory for a streamed body, whatever its size. */
  private static final long STREAM_BUFFER_BYTES = 256L * 1024;

  private static final Pattern PATH_VARIABLE = Pattern.compile("\\{[^}]+}");

  private final int defaultMaxBytes;
  private final List<PathRule> rules;

  BodyLimits(IngressSettings settings, List<BodyAllowance> allowances) {
    this.defaultMaxBytes = settings.limits().maxBodyBytes();
    this.rules =
        allowances.stream()
            .flatMap(allowance -> allowance.paths().stream().map(path -> rule(path, allowance)))
            .toList();
  }

  /** An allowance for one path. */
  private record PathRule(Pattern pathPattern, BodyAllowance allowance) {

    boolean appliesTo(HttpServletRequest request) {
      return allowance.method().matches(request.getMethod())
          && pathPattern.matcher(request.getRequestURI()).matches();
    }
  }

  private static PathRule rule(String path, BodyAllowance allowance) {
    String regex =
        Stream.of(PATH_VARIABLE.split(path, -1)).map(Pattern::quote).collect(joining("[^/]+"));
    return new PathRule(Pattern.compile(regex, Pattern.CASE_INSENSITIVE), allowance);
  }

  /** The largest number of bytes that the request's body may have. */
  long maxBytes(HttpServletRequest request) {
    if (announcesAtMostDefault(request)) {
      return defaultMaxBytes;
    }
    BodyAllowance allowance = findAllowance(request);
    return allowance == null ? defaultMaxBytes : Math.max(defaultMaxBytes, allowance.maxBytes());
  }

  /**
   * The largest number of bytes of memory that the request needs because of its body. Zero if the
   * request has no body. If the sender does not announce the size, the body counts as the largest
   * one that the operation allows.
   */
  public long memoryBytes(HttpServletRequest request) {
    if (announcesAtMostDefault(request)) {
      return MEMORY_FACTOR * Math.max(0, request.getContentLengthLong());
    }
    BodyAllowance allowance = findAllowance(request);
    if (allowance != null && allowance.isStreamed()) {
      return STREAM_BUFFER_BYTES;
    }
    long announcedBytes = request.getContentLengthLong();
    return MEMORY_FACTOR * (announcedBytes < 0 ? maxBytes(request) : announcedBytes);
  }

  /**
   * Tells whether the request has no body or announces a body within the default limit. The rules
   * of paths then need not be searched, because they never lower the limit.
   */
  private boolean announcesAtMostDefault(HttpServletRequest request) {
    return request.getContentLengthLong() <= defaultMaxBytes
        && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
  }

  private @Nullable BodyAllowance findAllowance(HttpServletRequest request) {
    for (PathRule rule : rules) {
      if (rule.appliesTo(request)) {
        return rule.allowance();
      }
    }
    return null;
  }
}
