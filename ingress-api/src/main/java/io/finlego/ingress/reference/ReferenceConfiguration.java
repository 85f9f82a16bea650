package io.finlego.ingress.reference;

import io.finlego.ingress.http.shape.CurrencyShape;
import io.finlego.ingress.http.shape.QueryShape;
import io.finlego.ingress.http.shape.RequestShape;
import io.swagger.v3.oas.models.Components;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds texts, shapes and examples to the OpenAPI document. */
@Configuration(proxyBeanMethods = false)
class ReferenceConfiguration {

  @Bean
  GlobalOperationCustomizer describedOperations(
      List<RequestShape> shapes, List<QueryShape> queries) {
    return new DescribedOperations(
        shapes.stream().collect(Collectors.toMap(RequestShape::name, Function.identity())),
        queries.stream().collect(Collectors.toMap(QueryShape::name, Function.identity())));
  }

  @Bean
  GlobalOpenApiCustomizer shapesAsComponents(List<RequestShape> shapes) {
    return document -> {
      Components components = document.getComponents();
      shapes.forEach(shape -> components.addSchemas(shape.name(), shape.schema()));
      components.addSchemas(CurrencyShape.COMPONENT, CurrencyShape.component());
    };
  }
}
