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
 * Adds {@code Connection: close} to every answer that begins after the service was told to stop.
 * The container closes each connection after the answer that is under way then, without saying so.
 * A caller that believes in the connection would send its next command into the void, and could not
 * know whether that command was applied.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LastAnswers extends OncePerRequestFilter
    implements ApplicationListener<ContextClosedEvent> {

  private final ApplicationContext context;
  private volatile boolean stopping;

  LastAnswers(ApplicationContext context) {
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
    chain.doFilter(request, new PerhapsLastAnswer(response));
    announce(response);
  }

  private void announce(HttpServletResponse response) {
    if (stopping && !response.isCommitted()) {
      response.setHeader(HttpHeaders.CONNECTION, "close");
    }
  }

  /** An answer whose headers are completed when its body begins. */
  private final class PerhapsLastAnswer extends HttpServletResponseWrapper {

    private final HttpServletResponse answer;

    PerhapsLastAnswer(HttpServletResponse answer) {
      super(answer);
      this.answer = answer;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
      announce(answer);
      return super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
      announce(answer);
      return super.getWriter();
    }

    @Override
    public void flushBuffer() throws IOException {
      announce(answer);
      super.flushBuffer();
    }
  }
}
