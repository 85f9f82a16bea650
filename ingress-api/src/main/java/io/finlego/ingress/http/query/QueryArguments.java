package io.finlego.ingress.http.query;

import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.ingress.http.shape.QueryShape;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Reads the query parameters with the shape that {@link Described#query} names, and passes them to
 * the controller method as an {@link AcceptedObject}.
 */
@Configuration(proxyBeanMethods = false)
class QueryArguments implements HandlerMethodArgumentResolver, WebMvcConfigurer {

  private final Map<String, QueryShape> shapesByName;

  QueryArguments(List<QueryShape> shapes) {
    this.shapesByName =
        shapes.stream().collect(Collectors.toMap(QueryShape::name, Function.identity()));
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == AcceptedObject.class;
  }

  @Override
  public AcceptedObject resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    Described operation = Objects.requireNonNull(parameter.getMethodAnnotation(Described.class));
    QueryShape shape = Objects.requireNonNull(shapesByName.get(operation.query()));
    return shape.read(request.getParameterMap());
  }
}
