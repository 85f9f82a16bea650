package io.finlego.ingress.http.method;

import io.finlego.ingress.http.diagnosis.Envelopes;
import io.finlego.ingress.http.result.ErrorCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Answers 405 with {@code Allow} to every method that a path does not have (RFC 9110, 15.5.6), and
 * {@code OPTIONS} with the same list. Methods that HTTP learns later, such as {@code QUERY}, and
 * {@code TRACE}, which would echo the credentials, are no different. The filter runs after the
 * check of the credentials.
 */
@Component
@Order(0)
final class MethodFilter extends OncePerRequestFilter {

  private static final String OPTIONS = "OPTIONS";
  private static final String TRACE = "TRACE";

  private final ObjectProvider<RequestMappingHandlerMapping> mappings;
  private volatile @Nullable PathMethods paths;

  MethodFilter(ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String method = request.getMethod();
    Set<String> allowed =
        paths().of(ServletRequestPathUtils.parseAndCache(request).pathWithinApplication());
    if (allowed != null && !allowed.isEmpty() && !allowed.contains(method)) {
      throw new HttpRequestMethodNotSupportedException(method, allowed);
    } else if (allowed != null && !allowed.isEmpty() && method.equals(OPTIONS)) {
      response.setHeader(HttpHeaders.ALLOW, String.join(", ", allowed));
    } else if (method.equals(TRACE)) {
      Envelopes.write(request, response, ErrorCode.NOT_FOUND);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** Made at the first request: a filter is made before the mappings are. */
  private PathMethods paths() {
    PathMethods known = paths;
    if (known == null) {
      List<RequestMappingInfo> infos = new ArrayList<>();
      mappings.forEach(mapping -> infos.addAll(mapping.getHandlerMethods().keySet()));
      known = new PathMethods(infos);
      paths = known;
    }
    return known;
  }
}
