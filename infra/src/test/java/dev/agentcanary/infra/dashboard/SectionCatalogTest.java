package dev.agentcanary.infra.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.agentcanary.infra.dashboard.section.Section;
import dev.agentcanary.infra.dashboard.section.SectionCatalog;
import org.junit.jupiter.api.Test;

class SectionCatalogTest {
  @Test
  void everySectionOfThePackageIsInTheCatalogue() {
    assertThat(
            new ClassFileImporter()
                .importPackagesOf(Section.class).stream()
                    .filter(type -> type.isAssignableTo(Section.class) && !type.isInterface())
                    .map(JavaClass::getName))
        .containsExactlyInAnyOrderElementsOf(
            SectionCatalog.ALL.stream().map(section -> section.getClass().getName()).toList());
  }
}
