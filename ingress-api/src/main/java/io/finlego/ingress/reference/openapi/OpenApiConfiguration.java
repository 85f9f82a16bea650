package io.finlego.ingress.reference.openapi;

import io.finlego.ingress.IngressSettings;
import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.ingress.command.CommandContext;
import io.finlego.ingress.command.ExpectedVersion;
import io.finlego.ingress.http.money.Amount;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.Schema;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Configures the OpenAPI document. Springdoc makes the document from the controllers, and the
 * customizers of this class add the parts that many operations share.
 */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(
            CurrentCaller.class, CommandContext.class, ExpectedVersion.class, AcceptedObject.class)
        .replaceWithSchema(
            Amount.class, new NumberSchema().description("Major units, exact").example("12.50"))
        .replaceWithSchema(JsonNode.class, new Schema<>())
        .replaceWithSchema(ObjectNode.class, new Schema<>().type("object"));
  }

  @Bean
  OpenAPI document(IngressSettings settings) {
    return ReferenceDocument.create(settings.limits().maxBodyBytes());
  }

  @Bean
  ModelResolver describedTypes(ObjectMapperProvider mapperProvider) {
    return new DescribedTypes(mapperProvider.jsonMapper()).openapi31(true);
  }

  @Bean
  GlobalOperationCustomizer commonParts() {
    return new CommonParts();
  }

  @Bean
  GlobalOpenApiCustomizer commonSchemasAndOrder() {
    return document -> {
      CommonSchemas.all().forEach(document.getComponents()::addSchemas);
      CommonParts.describeCallers(document);
      GroupTags.apply(document);
      OperationIds.apply(document);
    };
  }
}
