package io.finlego.client.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.client.profile.ClientType;
import io.finlego.kernel.ClientId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class VerificationSubjectsTest {

  private final ClientId client = new ClientId(UUID.randomUUID());

  @Test
  void aPersonIsItsOwnAndOnlySubject() {
    UUID onboarding = UUID.randomUUID();
    UUID applicant = UUID.randomUUID();

    List<VerificationSubject> subjects =
        VerificationSubjects.of(
            client,
            ClientType.INDIVIDUAL,
            JsonMapper.shared()
                .readTree(
                    "{\"onboardingId\": \"%s\", \"applicantId\": \"%s\", \"relatedIndividuals\": [{\"isUbo\": true}]}"
                        .formatted(onboarding, applicant.toString().toUpperCase(Locale.ROOT))));

    assertThat(subjects)
        .containsExactly(
            new VerificationSubject(
                client,
                client.value(),
                SubjectKind.CLIENT,
                true,
                List.of(client.toString(), onboarding.toString(), applicant.toString())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|false",
        "{\"isUbo\": true}|true",
        "{\"isDirector\": true}|true",
        "{\"isRepresentative\": true}|true",
        "{\"isShareholder\": true}|false",
        "{\"isShareholder\": true, \"ownership\": 24.99}|false",
        "{\"isShareholder\": true, \"ownership\": 25}|true",
        "{\"isShareholder\": true, \"ownership\": 0, \"percentageOwnership\": 25.00}|true",
        "{\"ownership\": 100}|true",
        "{\"isPep\": true, \"isUbo\": null, \"ownership\": null, \"applicantId\": null}|false",
        "{\"applicantId\": \"fc65ce03-c5e6-455c-b628-f1607e292785\"}|true"
      })
  void ownersAndDirectorsOfACompanyMustBeVerified(String individual, boolean must) {
    List<VerificationSubject> subjects = company("[%s]".formatted(individual));

    assertThat(subjects).hasSize(2);
    assertThat(subjects.get(0).mustVerify()).isTrue();
    assertThat(subjects.get(1).mustVerify()).isEqualTo(must);
    assertThat(subjects.get(1).kind()).isEqualTo(SubjectKind.RELATED_INDIVIDUAL);
  }

  @Test
  void aRelatedIndividualIsKnownByItsIdOrItsPlace() {
    UUID id = UUID.randomUUID();

    List<VerificationSubject> subjects = company("[{\"id\": \"%s\"}, {}, {}]".formatted(id));

    assertThat(subjects).hasSize(4);
    assertThat(subjects.get(1).id()).isEqualTo(id);
    assertThat(subjects.get(1).names()).containsExactly(id.toString());
    assertThat(subjects).extracting(VerificationSubject::id).doesNotHaveDuplicates();
    assertThat(company("[{\"id\": \"%s\"}, {}, {}]".formatted(id)).get(2).id())
        .isNotEqualTo(subjects.get(3).id());
    assertThat(company("null")).hasSize(1);
  }

  @Test
  void aRelatedIndividualWithTheIdOfAnotherMustBeVerifiedToo() {
    UUID id = UUID.randomUUID();

    List<VerificationSubject> subjects =
        company(
            "[{\"id\": \"%1$s\"}, {\"id\": \"%1$s\", \"isUbo\": true}, {\"id\": \"%2$s\", \"isDirector\": true}]"
                .formatted(id, client));

    assertThat(subjects)
        .extracting(VerificationSubject::mustVerify)
        .containsExactly(true, false, true, true);
    assertThat(subjects).extracting(VerificationSubject::id).doesNotHaveDuplicates();
    assertThat(subjects.stream().flatMap(subject -> subject.names().stream()))
        .doesNotHaveDuplicates();
  }

  private List<VerificationSubject> company(String individuals) {
    return VerificationSubjects.of(
        client,
        ClientType.COMPANY,
        JsonMapper.shared().readTree("{\"relatedIndividuals\": %s}".formatted(individuals)));
  }
}
