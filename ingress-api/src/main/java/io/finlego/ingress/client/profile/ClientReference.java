package io.finlego.ingress.client.profile;

import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Describes the client in answers: its profile and our own data about it. Springdoc cannot derive
 * this description from a type.
 */
@Configuration(proxyBeanMethods = false)
class ClientReference {

  private static final String CLIENT = "Client";

  @Bean
  GlobalOpenApiCustomizer clientAsComponent() {
    return document -> document.getComponents().addSchemas(CLIENT, client());
  }

  private static Schema<?> client() {
    Schema<Object> profile = new Schema<>(SpecVersion.V31);
    profile.set$ref("#/components/schemas/" + ClientShapes.CREATE_CLIENT);
    Schema<?> client = new Schema<>(SpecVersion.V31);
    return client.addAllOfItem(profile).addAllOfItem(standing());
  }

  private static Schema<?> standing() {
    Schema<?> status = of("string");
    status.setDescription("pending, active, blocked or closed");
    return of("object")
        .addProperty("id", of("string").format("uuid"))
        .addProperty("status", status)
        .addProperty("verification", verification())
        .addProperty("blockReason", of("string", "null"))
        .addProperty("externalClientId", of("string", "null"))
        .addProperty("createdAt", of("string").format("date-time"))
        .addProperty("updatedAt", of("string").format("date-time"))
        .addProperty("version", of("integer"));
  }

  private static Schema<?> verification() {
    Schema<?> labels = of("array");
    labels.setItems(of("string"));
    return of("object")
        .addProperty("state", of("string", "null"))
        .addProperty("reviewAnswer", of("string", "null"))
        .addProperty("rejectLabels", labels)
        .addProperty("updatedAt", of("string", "null").format("date-time"));
  }

  private static Schema<?> of(String... types) {
    Schema<?> schema = new Schema<>(SpecVersion.V31);
    schema.setTypes(new LinkedHashSet<>(List.of(types)));
    return schema;
  }
}
