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
 * Reads from a profile which persons must be verified.
 *
 * <p>The client itself must always be verified, and so must each related individual of a company
 * who is
 *
 * <ul>
 *   <li>a beneficial owner: {@code isUbo}, or {@code ownership} or {@code percentageOwnership} of
 *       25 % or more. Directive (EU) 2015/849, art. 3(6)(a), takes more than 25 % for an indication
 *       of ownership; Regulation (EU) 2024/1624, art. 52, takes 25 % itself, and so do we;
 *   <li>a director: a senior managing official, who counts as the owner where no owner is found
 *       (art. 3(6)(a)(ii));
 *   <li>a representative: a person who purports to act for the customer must be identified and
 *       verified (art. 13(1) of the directive);
 *   <li>named by an {@code applicantId}: the institution has sent that person to the provider.
 * </ul>
 */
public final class VerificationSubjects {

  private static final BigDecimal OWNERSHIP_PERCENT = BigDecimal.valueOf(25);

  private VerificationSubjects() {}

  /**
   * The client and its related individuals, as the profile names them. A related individual may
   * lack an {@code id}, since older profiles have none, or share its {@code id} with another one.
   * Then its place in the list decides its id, so that two individuals never share a finding.
   */
  public static List<VerificationSubject> of(ClientId client, ClientType type, JsonNode profile) {
    Map<UUID, VerificationSubject> subjects = new LinkedHashMap<>();
    List<String> names = names(client.value(), profile.path("onboardingId"), applicantId(profile));
    subjects.put(
        client.value(),
        new VerificationSubject(client, client.value(), SubjectKind.CLIENT, true, names));
    if (type == ClientType.COMPANY) {
      int position = 0;
      for (JsonNode individual : profile.path("relatedIndividuals")) {
        UUID givenId = uuid(individual.path("id"));
        UUID id =
            givenId == null || subjects.containsKey(givenId) ? idOf(client, position) : givenId;
        subjects.put(id, related(client, individual, id));
        position++;
      }
    }
    return new ArrayList<>(subjects.values());
  }

  /**
   * The names in a profile by which a provider may know its subjects. The client's own id is not
   * among them: a provider cannot know it before the client is created.
   */
  public static Set<String> names(JsonNode profile) {
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

  private static UUID idOf(ClientId client, int position) {
    return NameBasedUuid.of(client.value(), "relatedIndividual", Integer.toString(position));
  }

  private static VerificationSubject related(ClientId client, JsonNode individual, UUID id) {
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
                share -> share.isNumber() && share.decimalValue().compareTo(OWNERSHIP_PERCENT) >= 0)
        || applicantId(individual).isString();
  }

  private static JsonNode applicantId(JsonNode subject) {
    return subject.path("applicantId");
  }

  /** The names in lower case, as the provider writes UUIDs. */
  private static List<String> names(UUID id, JsonNode... parts) {
    List<String> names = new ArrayList<>(List.of(id.toString()));
    for (JsonNode part : parts) {
      UUID uuid = uuid(part);
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
