package io.finlego.ingress.http.shape;

import io.finlego.ingress.IngressSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Copies the setting for unknown fields and parameters into the shapes of all bodies and queries.
 */
@Configuration(proxyBeanMethods = false)
class UnknownFieldsConfiguration {

  @Bean
  static BeanPostProcessor unknownFields(ObjectProvider<IngressSettings> settings) {
    return new BeanPostProcessor() {
      @Override
      public @Nullable Object postProcessAfterInitialization(Object bean, String name) {
        return switch (bean) {
          case RequestShape body -> body.with(settings.getObject().unknownFields());
          case QueryShape query -> query.with(settings.getObject().unknownFields());
          default -> bean;
        };
      }
    };
  }
}
