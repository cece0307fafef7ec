/** The navigation of https://docs.plyr.network as it was published, in its order. */
export const titles: readonly string[] = `
API Endpoint, API Quickstart, API REFERENCE
Users, Authentication, PLYR[ID], Login, Login and Approve, Logout
InstantPlayPass, RegisterIPP, RevealClaimingCode, VerifyClaimingCode
PLYR[CONNECT], Check Session JWT, Get Basic User Info, Get Avatar
Game room, Create Game Room, Join Game Room, Pay Game Room, Earn Game Room, Leave Game Room, End Game Room
Helpers, Is Joined Game Room, Join and Pay, Earn and Leave, Create; Join and Pay, Earn; Leave and End
Assets, Tokens ( ERC-20 ), Get PLYR L1 Token List, Get User Token Balance, Get User Token Allowance
Approve User Token Spending, Revoke User Token Allowance
In-Game Chips, Create Chip, Mint Chip, Burn Chip, Transfer Chip, Get Chip Balance, Get Chip Info
NFTs ( ERC-721 ), Create NFT, Mint NFT, Transfer NFT, Burn NFT, Get NFT Balance, List NFTs, Check NFT Holding
Get NFT Credit, Get NFT Info, Get Zoo Genes
Official PLYR NFTs, Get User Zoo Genes, Get User Zoo Boosters, Get User Zoo Elixirs
Badge, Create Badge, Mint Badge, Remove Badge, Burn Badge, List Badges, Get Badge Info
Misc, Get Session JWT Public Key, Verify JWT Locally, Activity Logs, Get Task Message Status`
  .trim()
  .split(/[,\n] */)
  .map((title) => title.replace(';', ','));
