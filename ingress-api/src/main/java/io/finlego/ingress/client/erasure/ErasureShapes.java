package io.finlego.ingress.client.erasure;

import static io.finlego.ingress.http.shape.Field.nullable;

import io.finlego.ingress.client.profile.ClientShapes;
import io.finlego.ingress.http.shape.ObjectShape;
import io.finlego.ingress.http.shape.RequestShape;
import io.finlego.ingress.http.shape.TextShape;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bodies of the requests for erasure. */
@Configuration(proxyBeanMethods = false)
class ErasureShapes {

  static final String ERASE_CLIENT = "EraseClient";
  static final String REQUEST_DELETION = "RequestDeletion";

  @Bean
  RequestShape eraseClientShape() {
    return RequestShape.required(
        ERASE_CLIENT,
        ClientShapes.withReason(
            "The reason for the audit. It is kept, and must not hold personal data."));
  }

  @Bean
  RequestShape requestDeletionShape() {
    return RequestShape.optional(
        REQUEST_DELETION,
        ObjectShape.of(
            nullable("reason", TextShape.between(1, ClientShapes.REASON_LENGTH_MAX))
                .describedAs("The reason in the client's own words.")));
  }
}
