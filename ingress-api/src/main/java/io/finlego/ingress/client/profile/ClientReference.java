package io.finlego.ingress.client.profile;

import io.finlego.ingress.http.shape.AcceptedSchema;
import io.finlego.ingress.http.shape.ChoiceShape;
import io.finlego.ingress.http.shape.RequestShape;
import io.finlego.ingress.http.shape.Schemas;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Completes the OpenAPI document with the schemas of clients, because springdoc cannot derive these
 * schemas from a type. The schemas describe clients in answers. A client has the fields of its
 * accepted profile and the fields that we add. An erased client, and one whose key is lost, has
 * only the fields that we add.
 */
@Configuration(proxyBeanMethods = false)
class ClientReference {

  private static final List<String> STATUSES = List.of("pending", "active", "blocked", "closed");

  @Bean
  GlobalOpenApiCustomizer clientAsComponent(RequestShape createClientShape) {
    return document ->
        document
            .getComponents()
            .addSchemas("Client", client((ChoiceShape) createClientShape.shape()));
  }

  @Bean
  GlobalOpenApiCustomizer ownProfileAsComponent(RequestShape createClientShape) {
    return document ->
        document
            .getComponents()
            .addSchemas("OwnProfile", ownProfile((ChoiceShape) createClientShape.shape()));
  }

  private static Schema<?> client(ChoiceShape profile) {
    Schema<?> client = AcceptedSchema.of(profile.choices().values());
    client.setRequired(
        List.of(
            "id",
            "status",
            "riskLevel",
            "verification",
            "blockReason",
            "externalClientId",
            "createdAt",
            "updatedAt",
            "version"));
    return withIdentity(client)
        .addProperty("updatedAt", Schemas.of("string").format("date-time"))
        .addProperty("version", Schemas.of("integer").format("int64"))
        .description("A client: its profile as it was accepted, and what we know of it.")
        .addProperty("verification", verification())
        .addProperty("blockReason", Schemas.of("string", "null"))
        .addProperty("externalClientId", Schemas.of("string", "null"))
        .addProperty(
            ClientJson.PROFILE_UNREADABLE,
            Schemas.of("boolean")
                .description(
                    "`true` if the profile cannot be opened and is left out; the institution must"
                        + " check its keys."));
  }

  private static Schema<?> ownProfile(ChoiceShape profile) {
    Schema<?> client =
        AcceptedSchema.of(profile.choices().values(), OwnProfile.SHOWN_FIELDS::contains);
    client.setRequired(List.of("id", "status", "verification", "createdAt"));
    return withIdentity(client)
        .description("A client as it sees itself.")
        .addProperty("verification", verificationState());
  }

  private static Schema<?> withIdentity(Schema<?> client) {
    return client
        .addProperty("id", Schemas.of("string").format("uuid"))
        .addProperty("status", Schemas.words(STATUSES))
        .addProperty("createdAt", Schemas.of("string").format("date-time"));
  }

  private static Schema<?> verificationState() {
    Schema<?> verification =
        Schemas.of("object").addProperty("state", Schemas.of("string", "null"));
    verification.setRequired(List.of("state"));
    return verification;
  }

  private static Schema<?> verification() {
    Schema<?> verification =
        verificationState()
            .addProperty("reviewAnswer", Schemas.of("string", "null"))
            .addProperty("rejectLabels", Schemas.list(Schemas.of("string")))
            .addProperty("updatedAt", Schemas.of("string", "null").format("date-time"));
    verification.setRequired(List.of("state", "reviewAnswer", "rejectLabels", "updatedAt"));
    return verification;
  }
}
