package io.finlego.ingress.client;

import static io.finlego.ingress.shape.Field.nullable;
import static io.finlego.ingress.shape.Field.required;

import io.finlego.ingress.result.Fault;
import io.finlego.ingress.result.Faults;
import io.finlego.ingress.shape.ChoiceShape;
import io.finlego.ingress.shape.CurrencyShape;
import io.finlego.ingress.shape.ListShape;
import io.finlego.ingress.shape.ObjectShape;
import io.finlego.ingress.shape.RequestShape;
import io.finlego.ingress.shape.TextShape;
import io.finlego.ingress.shape.UuidShape;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.node.ObjectNode;

/** The bodies of the operations on clients. */
@Configuration(proxyBeanMethods = false)
class ClientShapes {

  static final String CREATE_CLIENT = "CreateClient";

  static final String BLOCK_CLIENT = "BlockClient";
  static final String ERASE_CLIENT = "EraseClient";
  static final String REQUEST_DELETION = "RequestDeletion";
  static final String IMPORT_INDIVIDUAL = "ImportIndividual";
  static final String IMPORT_COMPANY = "ImportCompany";

  private static final int REASON_MAX_LENGTH = 1_000;
  private static final int EXTERNAL_ID_MAX_LENGTH = 128;
  private static final int ACCOUNTS_MAX = 100;
  private static final int ACCOUNT_NAME_MAX_LENGTH = 100;

  @Bean
  RequestShape createClientShape(ClientSettings settings, Clock clock) {
    return RequestShape.required(CREATE_CLIENT, profile(settings, clock));
  }

  @Bean
  RequestShape blockClientShape() {
    return RequestShape.required(BLOCK_CLIENT, reasonedShape("Why, for people."));
  }

  @Bean
  RequestShape eraseClientShape() {
    return RequestShape.required(
        ERASE_CLIENT,
        reasonedShape("Why, for the audit: it is kept, and must hold nothing personal."));
  }

  @Bean
  RequestShape requestDeletionShape() {
    return RequestShape.optional(
        REQUEST_DELETION,
        ObjectShape.of(
            nullable("reason", TextShape.between(1, REASON_MAX_LENGTH))
                .describedAs("In the client's words.")));
  }

  @Bean
  RequestShape importIndividualShape(ClientSettings settings, Clock clock) {
    ProfileTexts texts = ProfileTexts.of(settings);
    return RequestShape.required(
        IMPORT_INDIVIDUAL, imported(texts).and(IndividualProfile.shape(texts, clock)));
  }

  @Bean
  RequestShape importCompanyShape(ClientSettings settings, Clock clock) {
    ProfileTexts texts = ProfileTexts.of(settings);
    return RequestShape.required(
        IMPORT_COMPANY, imported(texts).and(CompanyProfile.shape(texts, clock)));
  }

  private static ObjectShape reasonedShape(String description) {
    return ObjectShape.of(
        required("reason", TextShape.between(1, REASON_MAX_LENGTH)).describedAs(description),
        required("editorUserId", new UuidShape()).describedAs("The back-office user who asks."));
  }

  private static ObjectShape imported(ProfileTexts texts) {
    ObjectShape account =
        ObjectShape.of(
            required("currency", new CurrencyShape()),
            nullable("name", TextShape.between(1, ACCOUNT_NAME_MAX_LENGTH)));
    return ObjectShape.of(
            required("externalClientId", TextShape.between(1, EXTERNAL_ID_MAX_LENGTH))
                .describedAs("The client's id in the system that it comes from; unique."),
            nullable("accounts", ListShape.of(account, ACCOUNTS_MAX))
                .describedAs(
                    "Opened with the client, in this order; of one that is `isDefaultCompliant`"
                        + " alone, since others must be verified first."))
        .and(CommonProfile.untyped(texts))
        .with(ClientShapes::checkThatAccountsAreOfActiveClients);
  }

  /** Who must be verified first has no accounts before that, wherever the client comes from. */
  private static void checkThatAccountsAreOfActiveClients(
      String path, ObjectNode request, Faults faults) {
    if (!request.path("accounts").isEmpty()
        && !request.path("isDefaultCompliant").asBoolean(false)) {
      faults.add(
          Fault.invalidField(
              "accounts", "Can be opened for active clients alone: with isDefaultCompliant."));
    }
  }

  /** CreateClientCommandBase, told apart by {@code type}. */
  static ChoiceShape profile(ClientSettings settings, Clock clock) {
    ProfileTexts texts = ProfileTexts.of(settings);
    ObjectShape common = CommonProfile.shape(texts);
    Map<String, ObjectShape> types = new LinkedHashMap<>();
    types.put("company", common.and(CompanyProfile.shape(texts, clock)));
    types.put("individual", common.and(IndividualProfile.shape(texts, clock)));
    return new ChoiceShape("type", types, CommonProfile.untyped(texts));
  }
}
