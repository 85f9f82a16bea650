package io.finlego.ingress.http.limits;

import static java.util.stream.Collectors.joining;

import io.finlego.ingress.IngressSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Finds how large the body of a request may be, and in which time it must arrive. Without a {@link
 * BodyAllowance} for the operation, the setting {@code maxBodyBytes} is the limit.
 */
@Component
public final class BodyLimits {

  /** The time that even the smallest body may take. */
  private static final Duration TIMEOUT_BASE = Duration.ofSeconds(5);

  /** The lowest rate at which a larger body of a caller with a token must arrive. */
  private static final long BYTES_PER_SECOND_MIN = 16 * 1024;

  private static final String MULTIPART = "multipart/";

  private static final Pattern PATH_VARIABLE = Pattern.compile("\\{[^}]+}");

  private final int defaultMaxBytes;
  private final Duration bodyTimeout;
  private final List<PathRule> rules;

  BodyLimits(IngressSettings settings, List<BodyAllowance> allowances) {
    this.defaultMaxBytes = settings.limits().maxBodyBytes();
    this.bodyTimeout = settings.limits().bodyTimeout();
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
  public long maxBytes(HttpServletRequest request) {
    if (announcesAtMostDefault(request)) {
      return defaultMaxBytes;
    }
    BodyAllowance allowance = findAllowance(request);
    return allowance == null ? defaultMaxBytes : Math.max(defaultMaxBytes, allowance.maxBytes());
  }

  /** Tells whether the body is read in small parts and is never in memory as a whole. */
  public boolean isStreamed(HttpServletRequest request) {
    String type = request.getContentType();
    if (type == null || !type.regionMatches(true, 0, MULTIPART, 0, MULTIPART.length())) {
      return false;
    }
    BodyAllowance allowance = findAllowance(request);
    return allowance != null && allowance.isStreamed();
  }

  /**
   * The time in which the whole body must arrive. A streamed body has the setting {@code
   * bodyTimeout}. Other bodies have the time that their size needs at the lowest rate, because they
   * take memory while they arrive. Without a token they have only the shortest time.
   */
  Duration timeout(HttpServletRequest request, long maxBytes) {
    if (isStreamed(request)) {
      return bodyTimeout;
    }
    Duration timeout = TIMEOUT_BASE;
    if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
      long announcedBytes = request.getContentLengthLong();
      long bytes = announcedBytes < 0 ? maxBytes : announcedBytes;
      timeout = timeout.plusSeconds(bytes / BYTES_PER_SECOND_MIN);
    }
    return timeout.compareTo(bodyTimeout) < 0 ? timeout : bodyTimeout;
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
