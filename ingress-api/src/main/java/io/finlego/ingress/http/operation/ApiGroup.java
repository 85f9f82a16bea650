package io.finlego.ingress.http.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The group of the published API to which an operation belongs. The annotation on a class holds for
 * all its methods that do not have the annotation themselves.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ApiGroup {

  Name value();

  /** The groups, in the order of the published API. */
  enum Name {
    CLIENT_PROFILE_FRONT_OFFICE("client-profile-frontoffice", "ClientProfile – FrontOffice"),
    CLIENT_PROFILE_SYSTEM("client-profile-system", "ClientProfile – System"),
    GENERAL_LEDGER_SYSTEM_1("general-ledger-system-1", "GeneralLedger – System (1)"),
    GENERAL_LEDGER_SYSTEM_2("general-ledger-system-2", "GeneralLedger – System (2)"),
    TRANSFER_ORCHESTRATOR_FRONT_OFFICE(
        "transfer-orchestrator-frontoffice", "TransferOrchestrator – FrontOffice"),
    TRANSFER_ORCHESTRATOR_SYSTEM_1(
        "transfer-orchestrator-system-1", "TransferOrchestrator – System (1)"),
    TRANSFER_ORCHESTRATOR_SYSTEM_2(
        "transfer-orchestrator-system-2", "TransferOrchestrator – System (2)"),
    ONBOARDING_INTEGRATION("onboarding-integration", "Onboarding Integration"),
    COMMANDS("commands", "Commands"),
    SANDBOX("sandbox", "Sandbox");

    private final String slug;
    private final String title;

    Name(String slug, String title) {
      this.slug = slug;
      this.title = title;
    }

    /** The group's name in the path {@code /openapi/{group}}. */
    public String slug() {
      return slug;
    }

    /** The group's name for people, which is also the tag of its operations. */
    public String title() {
      return title;
    }
  }
}
