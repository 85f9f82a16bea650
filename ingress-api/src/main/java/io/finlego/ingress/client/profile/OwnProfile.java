package io.finlego.ingress.client.profile;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * A client's profile as the client itself sees it: what the client stated about itself, and its
 * status. An institution must not let a client know that the client is suspected (Directive (EU)
 * 2015/849, art. 39). So the profile neither shows the institution's assessment nor reveals that
 * somebody has changed the client's data: the profile has no version and no instant of the last
 * change, and the order of its fields is always the same.
 */
@JsonSerialize(using = OwnProfile.Writer.class)
@Schema(name = "OwnProfile")
final class OwnProfile {

  private static final String VERIFICATION = "verification";
  private static final String STATE = "state";

  /** The fields that a client sees, in the order of the answer. All others are left out. */
  static final List<String> SHOWN_FIELDS =
      List.of(
          "id",
          "status",
          "type",
          "onboardingId",
          "legalName",
          "firstName",
          "middleName",
          "lastName",
          "birthDate",
          "phoneNumber",
          "email",
          "address",
          "webSite",
          "countryOfRegistration",
          "registrationNumber",
          "companyRegistrationDate",
          "companyType",
          "citizenshipCountry",
          "residenceCountry",
          "taxResidencyCountry",
          "taxNumber",
          "usaTaxResidency",
          "giinNumber",
          "occupation",
          "isPep",
          "pepDetails",
          "document",
          "applicantId",
          "industry",
          "industryOther",
          "isRelevantActivity",
          "isPubliclyListed",
          "isEngagedGambling10K",
          "isFoundation",
          "turnover",
          "payInsCountries",
          "payOutsCountries",
          "purposesAccountOpening",
          "purposesAccountOpeningOther",
          "fundFlows",
          "businessPartners",
          "relatedIndividuals",
          VERIFICATION,
          "createdAt");

  private final ObjectNode json;

  private OwnProfile(ObjectNode json) {
    this.json = json;
  }

  /**
   * Makes the profile from the client's fields in {@link #SHOWN_FIELDS}. Leaves out everything in
   * the verification except its state, because the provider's reasons are meant only for the
   * institution.
   */
  static OwnProfile of(Client client) {
    ObjectNode allFields = client.json();
    ObjectNode shownFields = JsonNodeFactory.instance.objectNode();
    for (String name : SHOWN_FIELDS) {
      JsonNode value = allFields.get(name);
      if (value != null) {
        shownFields.set(name, inAlphabeticalOrder(value));
      }
    }
    if (shownFields.get(VERIFICATION) instanceof ObjectNode verification) {
      verification.retain(STATE);
    }
    return new OwnProfile(shownFields);
  }

  private static JsonNode inAlphabeticalOrder(JsonNode value) {
    return switch (value) {
      case ObjectNode object -> {
        ObjectNode sorted = JsonNodeFactory.instance.objectNode();
        object.propertyNames().stream()
            .sorted()
            .forEach(name -> sorted.set(name, inAlphabeticalOrder(object.get(name))));
        yield sorted;
      }
      case ArrayNode array -> {
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        array.forEach(item -> items.add(inAlphabeticalOrder(item)));
        yield items;
      }
      default -> value;
    };
  }

  /** Writes the JSON object itself, without a wrapper around it. */
  static final class Writer extends StdSerializer<OwnProfile> {

    Writer() {
      super(OwnProfile.class);
    }

    @Override
    public void serialize(
        OwnProfile profile, JsonGenerator generator, SerializationContext context) {
      profile.json.serialize(generator, context);
    }
  }
}
