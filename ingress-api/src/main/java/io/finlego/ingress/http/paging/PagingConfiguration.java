package io.finlego.ingress.http.paging;

import io.finlego.ingress.http.shape.QueryShape;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the query of operations whose only parameters are those of the page. */
@Configuration(proxyBeanMethods = false)
class PagingConfiguration {

  @Bean
  QueryShape pageQuery() {
    return QueryShape.of(Paging.QUERY, Paging.FIELDS);
  }
}
