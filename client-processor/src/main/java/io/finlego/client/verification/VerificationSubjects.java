package io.finlego.client.verification;

import io.finlego.client.profile.ClientType;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.NameBasedUuid;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the verification subjects of a client from its profile, and decides which of them must be
 * verified.
 *
 * <p>The client itself must always be verified, and so must each related individual of a company
 * who is
 *
 * <ul>
 *   <li>a beneficial owner: {@code isUbo}, or {@code ownership} or {@code percentageOwnership} of
 *       25 % or more. Directive (EU) 2015/849, art. 3(6)(a), says more than 25 %. Regulation (EU)
 *       2024/1624, art. 52, says 25 % or more. This class follows the regulation;
 *   <li>a director, because a senior managing official counts as the owner if no owner is found
 *       (art. 3(6)(a)(ii) of the directive);
 *   <li>a representative, because a person who claims to act for the customer must be identified
 *       and verified (art. 13(1) of the directive);
 *   <li>a person with an {@code applicantId}, because the institution has sent that person to the
 *       provider.
 * </ul>
 */
public final class VerificationSubjects {

  private static final BigDecimal OWNERSHIP_PERCENT_MIN = BigDecimal.valueOf(25);

  private VerificationSubjects() {}

  /**
   * The client itself, and the related individuals in the profile of a company. If a related
   * individual has no {@code id} (as in older profiles) or has the same {@code id} as an individual
   * before it in the list, the subject gets an id that is derived from the individual's position in
   * the list. So two individuals never have the same subject.
   */
  public static List<VerificationSubject> of(ClientId client, ClientType type, JsonNode profile) {
    Map<UUID, VerificationSubject> subjects = new LinkedHashMap<>();
    List<String> names = names(client.value(), profile.path("onboardingId"), applicantId(profile));
    subjects.put(
        client.value(),
        new VerificationSubject(client, client.value(), SubjectKind.CLIENT, true, names));
    if (type == ClientType.COMPANY) {
      int index = 0;
      for (JsonNode individual : profile.path("relatedIndividuals")) {
        UUID profileId = uuid(individual.path("id"));
        UUID id =
            profileId == null || subjects.containsKey(profileId)
                ? derivedId(client, index)
                : profileId;
        subjects.put(id, relatedIndividual(client, individual, id));
        index++;
      }
    }
    return new ArrayList<>(subjects.values());
  }

  /**
   * The names by which a provider may know the subjects in a profile. The names do not include the
   * client's own id, because a provider cannot know this id before the client is created.
   */
  public static Set<String> namesInProfile(JsonNode profile) {
    Set<String> names = new HashSet<>();
    Stream<JsonNode> individuals = profile.path("relatedIndividuals").valueStream();
    Stream.concat(
            Stream.of(profile.path("onboardingId"), applicantId(profile)),
            individuals.flatMap(
                individual -> Stream.of(individual.path("id"), applicantId(individual))))
        .flatMap(value -> Stream.ofNullable(uuid(value)))
        .forEach(id -> names.add(id.toString()));
    return names;
  }

  private static UUID derivedId(ClientId client, int index) {
    return NameBasedUuid.of(client.value(), "relatedIndividual", Integer.toString(index));
  }

  private static VerificationSubject relatedIndividual(
      ClientId client, JsonNode individual, UUID id) {
    return new VerificationSubject(
        client,
        id,
        SubjectKind.RELATED_INDIVIDUAL,
        mustBeVerified(individual),
        names(id, applicantId(individual)));
  }

  private static boolean mustBeVerified(JsonNode individual) {
    return Stream.of("isUbo", "isDirector", "isRepresentative")
            .anyMatch(role -> individual.path(role).asBoolean(false))
        || Stream.of("ownership", "percentageOwnership")
            .map(individual::path)
            .anyMatch(
                share ->
                    share.isNumber() && share.decimalValue().compareTo(OWNERSHIP_PERCENT_MIN) >= 0)
        || applicantId(individual).isString();
  }

  private static JsonNode applicantId(JsonNode subject) {
    return subject.path("applicantId");
  }

  /**
   * The names of a subject: its id, and each of the values that is a UUID. The names are in lower
   * case, because the provider writes UUIDs in lower case.
   */
  private static List<String> names(UUID id, JsonNode... values) {
    List<String> names = new ArrayList<>(List.of(id.toString()));
    for (JsonNode value : values) {
      UUID uuid = uuid(value);
      if (uuid != null && !names.contains(uuid.toString())) {
        names.add(uuid.toString());
      }
    }
    return names;
  }

  private static @Nullable UUID uuid(JsonNode value) {
    try {
      return value.isString() ? UUID.fromString(value.stringValue()) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
