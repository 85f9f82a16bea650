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
 * Answers 405 with the header {@code Allow} to every method that a path does not have (RFC 9110,
 * section 15.5.6), and answers {@code OPTIONS} with the same header. This also holds for methods
 * that Spring does not know, such as {@code QUERY}, and for {@code TRACE}. The filter runs after
 * the check of the token.
 */
@Component
@Order(0)
final class MethodFilter extends OncePerRequestFilter {

  private static final String OPTIONS = "OPTIONS";
  private static final String TRACE = "TRACE";

  private final ObjectProvider<RequestMappingHandlerMapping> mappings;
  private volatile @Nullable PathMethods pathMethods;

  MethodFilter(ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String method = request.getMethod();
    Set<String> allowedMethods =
        pathMethods().of(ServletRequestPathUtils.parseAndCache(request).pathWithinApplication());
    if (!allowedMethods.isEmpty() && !allowedMethods.contains(method)) {
      throw new HttpRequestMethodNotSupportedException(method, allowedMethods);
    } else if (!allowedMethods.isEmpty() && method.equals(OPTIONS)) {
      response.setHeader(HttpHeaders.ALLOW, String.join(", ", allowedMethods));
    } else if (method.equals(TRACE)) {
      Envelopes.write(request, response, ErrorCode.NOT_FOUND);
    } else {
      chain.doFilter(request, response);
    }
  }

  /**
   * The methods of all paths. They are collected at the first request, because Spring creates the
   * mappings after the filters.
   */
  private PathMethods pathMethods() {
    PathMethods collectedMethods = pathMethods;
    if (collectedMethods == null) {
      List<RequestMappingInfo> mappingInfos = new ArrayList<>();
      mappings.forEach(mapping -> mappingInfos.addAll(mapping.getHandlerMethods().keySet()));
      collectedMethods = new PathMethods(mappingInfos);
      pathMethods = collectedMethods;
    }
    return collectedMethods;
  }
}
