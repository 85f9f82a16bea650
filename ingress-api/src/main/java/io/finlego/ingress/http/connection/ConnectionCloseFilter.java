package io.finlego.ingress.http.connection;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Adds {@code Connection: close} to every answer that begins after the application has started to
 * stop. The container closes each connection after its current answer, but does not announce this
 * to the caller. Without the header, the caller could send its next command on the connection that
 * is being closed. The caller would get no answer, and could not know whether the command was
 * applied.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ConnectionCloseFilter extends OncePerRequestFilter
    implements ApplicationListener<ContextClosedEvent> {

  private final ApplicationContext context;
  private volatile boolean stopping;

  ConnectionCloseFilter(ApplicationContext context) {
    this.context = context;
  }

  @Override
  public void onApplicationEvent(ContextClosedEvent event) {
    if (event.getApplicationContext().equals(context)) {
      stopping = true;
    }
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, new AnnouncingResponse(response));
    announceClose(response);
  }

  private void announceClose(HttpServletResponse response) {
    if (stopping && !response.isCommitted()) {
      response.setHeader(HttpHeaders.CONNECTION, "close");
    }
  }

  /**
   * A response that gets the header just before its body begins, because it cannot get headers
   * later.
   */
  private final class AnnouncingResponse extends HttpServletResponseWrapper {

    private final HttpServletResponse response;

    AnnouncingResponse(HttpServletResponse response) {
      super(response);
      this.response = response;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
      announceClose(response);
      return super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
      announceClose(response);
      return super.getWriter();
    }

    @Override
    public void flushBuffer() throws IOException {
      announceClose(response);
      super.flushBuffer();
    }
  }
}
