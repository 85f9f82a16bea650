package io.finlego.ingress.command;

import io.finlego.ingress.IngressSettings;
import io.finlego.ingress.access.caller.CallerArguments;
import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.ErrorCode;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Makes the {@link CommandContext} for a controller method that has such a parameter. Reads the
 * caller's options for the command from the request's headers.
 */
@Configuration(proxyBeanMethods = false)
class CommandArguments implements HandlerMethodArgumentResolver, WebMvcConfigurer {

  static final String IDEMPOTENCY_KEY = IdempotencyKey.HEADER;

  private static final Pattern KEY = Pattern.compile(IdempotencyKey.FORM);

  private final Duration longestWait;

  CommandArguments(IngressSettings settings) {
    this.longestWait = settings.commands().replyTimeout();
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == CommandContext.class;
  }

  @Override
  public CommandContext resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    CurrentCaller caller = CallerArguments.requireCaller(request);
    requireJsonAnswer(request);
    HttpServletResponse response =
        Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
    Preference preference = Preference.of(headerValues(request, "Prefer"), longestWait);
    return new CommandContext(
        caller,
        idempotencyKey(request),
        preference.respondAsync(),
        preference.maxWait(),
        isDryRun(request, parameter),
        response::setHeader);
  }

  private static @Nullable String idempotencyKey(NativeWebRequest request) {
    List<String> keys = headerValues(request, IDEMPOTENCY_KEY);
    if (keys.isEmpty()) {
      return null;
    }
    if (keys.size() > 1 || !KEY.matcher(keys.getFirst()).matches()) {
      throw ApiException.invalidField(
          IDEMPOTENCY_KEY, "The key is one header of 1 to 128 printable ASCII characters.");
    }
    return keys.getFirst();
  }

  private static boolean isDryRun(NativeWebRequest request, MethodParameter parameter) {
    List<String> dryRunValues = headerValues(request, DryRunnable.HEADER);
    if (dryRunValues.isEmpty() || dryRunValues.equals(List.of("false"))) {
      return false;
    }
    if (!dryRunValues.equals(List.of("true"))) {
      throw ApiException.invalidField(DryRunnable.HEADER, "Must be true or false.");
    }
    if (!parameter.hasMethodAnnotation(DryRunnable.class)) {
      throw ApiException.invalidField(
          DryRunnable.HEADER, "This operation has no dry run; nothing was done.");
    }
    return true;
  }

  /**
   * Refuses a request that does not accept an answer in JSON. This happens before the command is
   * sent, because the caller could not get the outcome afterwards.
   */
  private static void requireJsonAnswer(NativeWebRequest request) {
    List<String> acceptValues = headerValues(request, HttpHeaders.ACCEPT);
    try {
      List<MediaType> mediaTypes = MediaType.parseMediaTypes(acceptValues);
      if (!mediaTypes.isEmpty()
          && mediaTypes.stream()
              .noneMatch(type -> type.isCompatibleWith(MediaType.APPLICATION_JSON))) {
        throw ApiException.of(ErrorCode.NOT_ACCEPTABLE, "Answers are application/json.");
      }
    } catch (InvalidMediaTypeException e) {
      throw ApiException.of(ErrorCode.NOT_ACCEPTABLE, "The Accept header is malformed.");
    }
  }

  private static List<String> headerValues(NativeWebRequest request, String header) {
    String[] values = request.getHeaderValues(header);
    return values == null ? List.of() : List.of(values);
  }
}
