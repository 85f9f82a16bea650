package io.finlego.ingress.http.paging;

import io.finlego.ingress.http.shape.QueryShape;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The query of the operations that take nothing but a page. */
@Configuration(proxyBeanMethods = false)
class PagingConfiguration {

  @Bean
  QueryShape pageQuery() {
    return QueryShape.of(Paging.QUERY, Paging.FIELDS);
  }
}
