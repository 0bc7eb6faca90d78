import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.security.Permission;

/**
 * Runs Specmatic once for each line of standard input, in one process: its start takes longer than its tests. A line
 * holds the file for its output and then its arguments, with tabs between them. Each run is answered with a line that
 * begins with "ended:" and holds its exit status; other lines are Specmatic's own.
 */
public class SpecmaticRuns {
  static class Exit extends SecurityException {
    final int status;

    Exit(int status) {
      this.status = status;
    }
  }

  public static void main(String[] unused) throws Exception {
    // It ends the process after its tests, and this is the one way to keep it from that.
    System.setSecurityManager(
        new SecurityManager() {
          @Override
          public void checkExit(int status) {
            throw new Exit(status);
          }

          @Override
          public void checkPermission(Permission permission) {}

          @Override
          public void checkPermission(Permission permission, Object context) {}
        });
    PrintStream answers = System.out;
    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in));
    for (String line; (line = lines.readLine()) != null; ) {
      String[] parts = line.split("\t");
      String[] arguments = java.util.Arrays.copyOfRange(parts, 1, parts.length);
      String end = "0";
      try (PrintStream output = new PrintStream(parts[0], "UTF-8")) {
        System.setOut(output);
        application.SpecmaticApplication.main(arguments);
      } catch (Exit exit) {
        end = String.valueOf(exit.status);
      } catch (Throwable failure) {
        end = String.valueOf(failure).replaceAll("\\s+", " ");
      }
      System.setOut(answers);
      answers.println("ended: " + end);
      answers.flush();
    }
  }
}
