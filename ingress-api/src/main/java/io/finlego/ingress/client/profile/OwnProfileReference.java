package io.finlego.ingress.client.profile;

import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes a client's own profile. Springdoc cannot derive this description from a type. */
@Configuration(proxyBeanMethods = false)
class OwnProfileReference {

  @Bean
  GlobalOpenApiCustomizer ownProfileAsComponent() {
    return document -> document.getComponents().addSchemas("OwnProfile", profile());
  }

  private static Schema<?> profile() {
    Schema<?> profile = of("object");
    profile.setDescription(
        "The fields of `CreateClient` as sent, without "
            + String.join(", ", OwnProfile.HIDDEN_FIELDS)
            + ", and the fields below.");
    return profile
        .addProperty("id", of("string").format("uuid"))
        .addProperty("type", of("string"))
        .addProperty("status", of("string"))
        .addProperty("verification", of("object").addProperty("state", of("string", "null")))
        .addProperty("createdAt", of("string").format("date-time"))
        .addProperty("updatedAt", of("string").format("date-time"))
        .addProperty("version", of("integer"));
  }

  private static Schema<?> of(String... types) {
    Schema<?> schema = new Schema<>(SpecVersion.V31);
    schema.setTypes(new LinkedHashSet<>(List.of(types)));
    return schema;
  }
}
