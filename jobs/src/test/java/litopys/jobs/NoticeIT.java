package litopys.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeIT {

  @ParameterizedTest
  @ValueSource(strings = {"LICENSE", "NOTICE", "LICENSES/LGPL-2.1.txt"})
  void theJarCarriesItsLicences(String file) throws IOException {
    try (JarFile jar = new JarFile(Path.of("target/litopys-jobs.jar").toFile())) {
      ZipEntry entry = jar.getEntry("META-INF/" + file);
      assertThat(entry).as(file).isNotNull();
      assertThat(jar.getInputStream(entry).readAllBytes())
          .isEqualTo(Files.readAllBytes(SampleWarehouse.REPOSITORY.resolve(file)));
    }
  }
}
