package import Pages
import Partnership

/// The pages of sign-in and administration, each with its example.
/// The ways about, for the layout.
package let administrationNavigation: [Way] = []

package let administrationPages: [any Page.Type] = [
    SignInPage.self, CodePage.self, AuthenticatorPage.self, RecoveryCodesPage.self, InvitationPage.self,
    LinkGonePage.self, BeginPage.self, OwnPage.self,
]

/// Every address of sign-in and administration and what answers it.
package func administrationRoutes(_ site: AdministrationSite) -> [Route] {
    SignInPage.routes(site) + CodePage.routes(site) + AuthenticatorPage.routes(site) + InvitationPage.routes(site)
        + BeginPage.routes(site) + [SignOut.route(site)] + OwnPage.routes(site)
}
