package io.finlego.ingress.client.profile;

import static io.finlego.ingress.http.shape.Field.nullable;
import static io.finlego.ingress.http.shape.Field.optional;
import static io.finlego.ingress.http.shape.Field.required;

import io.finlego.ingress.http.day.Today;
import io.finlego.ingress.http.paging.Paging;
import io.finlego.ingress.http.query.SearchFields;
import io.finlego.ingress.http.query.Sorting;
import io.finlego.ingress.http.shape.AnyShape;
import io.finlego.ingress.http.shape.ChoiceShape;
import io.finlego.ingress.http.shape.Field;
import io.finlego.ingress.http.shape.ObjectShape;
import io.finlego.ingress.http.shape.QueryShape;
import io.finlego.ingress.http.shape.RequestShape;
import io.finlego.ingress.http.shape.TextShape;
import io.finlego.ingress.http.shape.UuidShape;
import io.finlego.vault.SearchTokens;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The bodies and the queries of the operations on clients, and the parts that other bodies share.
 */
@Configuration(proxyBeanMethods = false)
public class ClientShapes {

  /** The largest number of characters in a reason. */
  public static final int REASON_LENGTH_MAX = 1_000;

  static final String CREATE_CLIENT = "CreateClient";
  static final String REPLACE_CLIENT = "ReplaceClient";
  static final String BLOCK_CLIENT = "BlockClient";
  static final String LIST_CLIENTS = "ListClients";

  private static final TextShape SEARCH_VALUE =
      TextShape.between(1, SearchFields.TEXT_CHARACTERS_MAX);

  private static final TextShape SEARCH_TEXT =
      TextShape.between(SearchTokens.MIN_LENGTH, SearchFields.TEXT_CHARACTERS_MAX);

  @Bean
  QueryShape listClientsQuery() {
    return QueryShape.of(
        LIST_CLIENTS,
        ObjectShape.of(
                optional("type", ProfileWords.TYPE),
                optional("status", ProfileWords.STATUS),
                optional("riskLevel", ProfileWords.RISK_LEVEL),
                optional("countryOfRegistration", ProfileTexts.COUNTRY_OF_REGISTRATION),
                optional("onboardingId", new UuidShape()),
                optional("externalClientId", SEARCH_VALUE),
                optional("text", SEARCH_TEXT)
                    .describedAs(
                        "Words to look for in name, e-mail address, phone number and registration"
                            + " number, in any order and regardless of case and accents; at least"
                            + " two characters. These fields are stored sealed: a client matches"
                            + " if one field contains every three consecutive characters of each"
                            + " word; a shorter word is looked for at the beginning of words."),
                SearchFields.createdFrom("createdFrom"),
                SearchFields.createdTo("createdTo"),
                optional("sort", Sorting.SHAPE)
                    .describedAs("Newest first by default; `createdAt`: oldest first."))
            .and(Paging.FIELDS));
  }

  @Bean
  RequestShape createClientShape(ClientSettings settings, Today today) {
    return RequestShape.required(CREATE_CLIENT, profile(settings, today, ObjectShape.of()));
  }

  /**
   * A profile, which may also have the fields that we add, so that a client can be sent back as
   * read.
   */
  @Bean
  RequestShape replaceClientShape(ClientSettings settings, Today today) {
    return RequestShape.required(REPLACE_CLIENT, profile(settings, today, addedFields()));
  }

  private static ObjectShape addedFields() {
    return ObjectShape.of(
        ClientJson.ADDED_FIELDS.stream()
            .map(
                name ->
                    nullable(name, new AnyShape(false, Integer.MAX_VALUE))
                        .describedAs("Added by us: accepted as it was read, changes nothing."))
            .toArray(Field[]::new));
  }

  @Bean
  RequestShape blockClientShape() {
    return RequestShape.required(BLOCK_CLIENT, withReason("The reason, as a text for people."));
  }

  /**
   * The body with a reason and with the id of a back-office user.
   *
   * @param description the description of the reason
   */
  public static ObjectShape withReason(String description) {
    return ObjectShape.of(
        required("reason", TextShape.between(1, REASON_LENGTH_MAX)).describedAs(description),
        required("editorUserId", new UuidShape())
            .describedAs("The back-office user who makes this request."));
  }

  /** The profile fields that only individuals have. */
  public static ObjectShape individual(ClientSettings settings, Today today) {
    return IndividualProfile.shape(ProfileTexts.of(settings), PersonBounds.of(settings, today));
  }

  /** The profile fields that only companies have. */
  public static ObjectShape company(ClientSettings settings, Today today) {
    return CompanyProfile.shape(ProfileTexts.of(settings), PersonBounds.of(settings, today), today);
  }

  /** The profile fields that all types of clients share, without the field {@code type}. */
  public static ObjectShape shapeWithoutType(ClientSettings settings) {
    return CommonProfile.shapeWithoutType(ProfileTexts.of(settings));
  }

  /**
   * The whole profile, which is the schema CreateClientCommandBase of the published contract. The
   * field {@code type} determines the other fields.
   *
   * @param moreFields fields that clients of every type have besides
   */
  static ChoiceShape profile(ClientSettings settings, Today today, ObjectShape moreFields) {
    ObjectShape commonShape = CommonProfile.shape(ProfileTexts.of(settings)).and(moreFields);
    Map<String, ObjectShape> shapesByType = new LinkedHashMap<>();
    shapesByType.put("company", commonShape.and(company(settings, today)));
    shapesByType.put("individual", commonShape.and(individual(settings, today)));
    return new ChoiceShape("type", shapesByType, shapeWithoutType(settings).and(moreFields));
  }
}
