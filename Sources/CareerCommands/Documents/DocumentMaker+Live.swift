import CareerExchange
import CareerModel
import CareerScreens
import CareerStore
import CareerTerminal

extension DocumentMaker {
  /// Returns a maker for the documents the command line writes, with the user's own templates.
  static func live(_ directory: DataDirectory, in runtime: RuntimeEnvironment) -> DocumentMaker {
    DocumentMaker(
      make: { request, career in
        reported {
          var request = request
          if request.kind.hasTemplate, request.template == nil {
            request.template = try TemplateFile.own(request.kind, in: directory)
          }
          var random = runtime.generator
          let document = try Document.make(request, of: career, using: &random)
          let bytes = try document.bytes(as: request.kind, in: runtime)
          let remarks =
            [document.count.map { $0.words + "." }, document.redaction.map(RedactionText.sentence)]
            .compactMap(\.self) + document.nearMisses.map(NearMissText.finding)
          return (bytes, remarks.isEmpty ? nil : remarks.joined(separator: " "))
        }
      },
      check: { path, kind in
        do throws(CommandFailure) {
          try DocumentFile(typed: path).check(example: "\(kind.rawValue).\(kind.fileExtension)")
          return nil
        } catch {
          return Refusal(error.words)
        }
      },
      error: { ErrorText.words(forDocument: $0, inShell: false) })
  }

  /// Turns a thrown error into the words `CommandFailure.reported` would use in a shell.
  private static func reported<Value>(_ body: () throws -> Value) -> Result<Value, Refusal> {
    do {
      return .success(try body())
    } catch let failure as CommandFailure {
      return .failure(Refusal(failure.words))
    } catch let error as ExchangeError {
      return .failure(Refusal(ErrorText.summary(of: error)))
    } catch let error as StoreError {
      return .failure(Refusal(ErrorText.summary(of: error)))
    } catch {
      return .failure(Refusal(String(describing: error).printable))
    }
  }
}
