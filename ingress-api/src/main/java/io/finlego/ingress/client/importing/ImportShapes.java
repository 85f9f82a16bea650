package io.finlego.ingress.client.importing;

import static io.finlego.ingress.http.shape.Field.nullable;
import static io.finlego.ingress.http.shape.Field.required;

import io.finlego.ingress.client.profile.ClientSettings;
import io.finlego.ingress.client.profile.ClientShapes;
import io.finlego.ingress.http.day.Today;
import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.finlego.ingress.http.shape.CurrencyShape;
import io.finlego.ingress.http.shape.ListShape;
import io.finlego.ingress.http.shape.ObjectRule;
import io.finlego.ingress.http.shape.ObjectShape;
import io.finlego.ingress.http.shape.RequestShape;
import io.finlego.ingress.http.shape.Schemas;
import io.finlego.ingress.http.shape.TextShape;
import io.finlego.kernel.CountLimit;
import io.finlego.kernel.TextLimit;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.node.ObjectNode;

/** The bodies of imports. A body has a client's profile and the accounts to open for the client. */
@Configuration(proxyBeanMethods = false)
class ImportShapes {

  static final String IMPORT_INDIVIDUAL = "ImportIndividual";
  static final String IMPORT_COMPANY = "ImportCompany";

  private static final int ACCOUNT_NAME_CHARACTERS_MAX = 100;

  @Bean
  RequestShape importIndividualShape(ClientSettings settings, Today today) {
    return RequestShape.required(
        IMPORT_INDIVIDUAL, importedProfile(settings).and(ClientShapes.individual(settings, today)));
  }

  @Bean
  RequestShape importCompanyShape(ClientSettings settings, Today today) {
    return RequestShape.required(
        IMPORT_COMPANY, importedProfile(settings).and(ClientShapes.company(settings, today)));
  }

  private static ObjectShape importedProfile(ClientSettings settings) {
    ObjectShape account =
        ObjectShape.of(
            required("currency", new CurrencyShape()),
            nullable("name", TextShape.between(1, ACCOUNT_NAME_CHARACTERS_MAX)));
    return ObjectShape.of(
            required("externalClientId", TextShape.of(TextLimit.EXTERNAL_CLIENT_ID))
                .describedAs("The client's id in the system that it comes from; unique."),
            nullable("accounts", ListShape.of(account, CountLimit.IMPORTED_ACCOUNTS_MAX))
                .describedAs(
                    "Opened with the client, in this order. Only allowed with"
                        + " `isDefaultCompliant`, because other clients must be verified first."))
        .and(ClientShapes.shapeWithoutType(settings))
        .with(new NoAccountsOfPendingClients());
  }

  /**
   * Refuses accounts for a client that must be verified first, because accounts of such a client
   * can only be opened after the verification.
   */
  private record NoAccountsOfPendingClients() implements ObjectRule {

    @Override
    public void check(String path, ObjectNode request, Faults faults) {
      if (!request.path("accounts").isEmpty()
          && !request.path("isDefaultCompliant").asBoolean(false)) {
        faults.add(
            Fault.invalidField("accounts", "Must be left out unless isDefaultCompliant is true."));
      }
    }

    @Override
    public void describe(Schema<?> schema) {
      Schema<Object> trueSchema = new Schema<>(SpecVersion.V31);
      trueSchema.setConst(true);
      Schemas.require(
          schema,
          Schemas.with("isDefaultCompliant", trueSchema).required(List.of("isDefaultCompliant")),
          Schemas.any(),
          Schemas.with("accounts", Schemas.any().maxItems(0)));
    }
  }
}
