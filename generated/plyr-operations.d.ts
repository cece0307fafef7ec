// Written by `npm run generate` from openapi/. Do not edit.

import type { CallOptions, NoParameters, PlyrCall, PlyrTaskCall } from '../src/client/named/plyr-call.js';
import type { TextError } from '../src/client/sending/result.js';
import type {
  ActiveSessionsResponse,
  ActivityLogEntry,
  AddDepositLogRequest,
  AddDepositLogResponse,
  AirdropAllClaimableReward,
  AirdropCampaign,
  AirdropClaimableReward,
  AirdropUserReward,
  AllowanceList,
  AllowanceResponse,
  ApiKeyPair,
  ApiRootResponse,
  ApprovalResult,
  ApprovePermissionUpgradeRequest,
  ApprovePermissionUpgradeResponse,
  ApproveTokensRequest,
  BadgeInfo,
  BadgeTaskErrorResponse,
  BatchClaimRewardPoolRequest,
  BindSecondaryAddressRequest,
  BurnBadgesRequest,
  BurnBadgesTask,
  BurnChipRequest,
  BurnGameChipTask,
  BurnNftsRequest,
  BurnNftsTask,
  ChipAddressInput,
  ChipBalances,
  ChipInfo,
  ChipTaskError,
  ClaimAirdropRequest,
  ClaimAllAirdropRewardsRequest,
  ClaimAllAirdropRewardsResponse,
  ClaimRewardPoolRequest,
  ClaimedUser,
  ClaimingCode,
  CloseGameRoomRequest,
  CloseGameRoomResponse,
  CreateBadgeRequest,
  CreateBadgeResponse,
  CreateChipBySignatureRequest,
  CreateChipRequest,
  CreateGameChipTask,
  CreateGameRoomRequest,
  CreateGameRoomResponse,
  CreateJoinPayGameRoomRequest,
  CreateJoinPayGameRoomResponse,
  CreateNftBySignatureRequest,
  CreateNftRequest,
  CreateNftTask,
  DepositRewardPoolRequest,
  DiscardSessionByOtpRequest,
  DiscardSessionBySignatureRequest,
  DiscardSessionResponse,
  EarnGameRoomRequest,
  EarnGameRoomResponse,
  EarnLeaveEndGameRoomResponse,
  EarnLeaveGameRoomRequest,
  EarnLeaveGameRoomResponse,
  EmptyTokenList,
  EndGameRoomRequest,
  EndGameRoomResponse,
  ErrorResponse,
  GetAvatarResponse,
  GetAvatarsRequest,
  GetAvatarsResponse,
  IndexedNft,
  IndexedNftOwnerResponse,
  InitBadgesBySignatureRequest,
  InitBadgesTask,
  InstantPlayPassSession,
  IsBadgeInitedResponse,
  IsGameResponse,
  IsJoinedResponse,
  JoinGameRoomRequest,
  JoinGameRoomResponse,
  JoinPayGameRoomRequest,
  JoinPayGameRoomResponse,
  JwtPublicKey,
  LeaveGameRoomRequest,
  LeaveGameRoomResponse,
  LoginAndApproveRequest,
  LoginRequest,
  LogoutError,
  LogoutResponse,
  MintBadgesRequest,
  MintBadgesTask,
  MintChipRequest,
  MintGameChipTask,
  MintNftsRequest,
  MintNftsTask,
  NftBalances,
  NftBurntResponse,
  NftChainIdNumber,
  NftChainRef,
  NftCollectionInfo,
  NftContractRef,
  NftCount,
  NftCredit,
  NftListing,
  NftTaskErrorResponse,
  NftTokenId,
  PayGameRoomRequest,
  PayGameRoomResponse,
  PermissionUpgrade,
  PermissionUpgradeStatus,
  PlayerBadge,
  PlayerListError,
  PlyrId,
  PlyrIdInput,
  PublicUser,
  ReadAuthResponse,
  RegisterInstantPlayPassRequest,
  RegisterUserRequest,
  RegisterUserResponse,
  RejectPermissionUpgradeRequest,
  RejectPermissionUpgradeResponse,
  RemoveBadgeRequest,
  RemoveBadgeResponse,
  RequestPermissionUpgradeRequest,
  RequestPermissionUpgradeResponse,
  ResetApiKeyRequest,
  ResetTwoFactorRequest,
  ResetTwoFactorResponse,
  RevealApiKeyRequest,
  RevealClaimingCodeRequest,
  RevealPrivateKeyRequest,
  RevealPrivateKeyResponse,
  RevokeAllowanceBySignatureRequest,
  RevokeAllowanceRequest,
  RevokeAllowanceResponse,
  RevokeAuthResponse,
  RewardPoolResponse,
  SecondaryAddressBinding,
  SecondaryAddressChange,
  ServerErrorResponse,
  ServerStatus,
  ServerTime,
  Session,
  SessionJwtRequest,
  SessionListError,
  SingleTokenBalance,
  TaskAccepted,
  TaskStatus,
  TaskTimedOut,
  TokenBalances,
  TokenList,
  TransferChipRequest,
  TransferGameChipTask,
  TransferNftsRequest,
  TransferNftsTask,
  TransferTokenRequest,
  UnbindSecondaryAddressRequest,
  UpdateAvatarRequest,
  UpdateAvatarResponse,
  UploadNftFileRequest,
  UploadedNftFile,
  UserCollectionNft,
  UserExistsResponse,
  UserInfo,
  VerifyClaimingCodeResponse,
  VerifySessionResponse,
  WithdrawTokenRequest,
} from './schemas.js';

/** The operations of the API, by their names in the description. */
export interface PlyrOperations {
  /**
   * **Login.** Logs a player in with a one-time password and returns a session for one game.
   *
   * A login ends every earlier session of this player **in the same game**. Sessions in other games continue. It also resets the player's count of wrong passwords. Five wrong passwords in a row lock the player for 60 seconds. During the lock, even the correct password fails.
   *
   * The server replaces the session before it completes the response. If the call fails with 500, the earlier session has ended and you do not get the new one. Log in again.
   *
   * `POST /user/login`, [docs](http://127.0.0.1:4010/docs/#/authentication/login)
   *
   * @throws ApiError with status code 400, 401, 403, 404, 413, 500: see {@link LoginErrors}.
   */
  login(parameters: LoginParameters, options?: CallOptions): PlyrCall<Session, LoginErrors>;

  /**
   * **Login and Approve.** Logs a player in and lets the game spend some of their tokens, with a single one-time password.
   *
   * Each allowance replaces an earlier one for the same player, game, and token.
   *
   * The operation is **not atomic**. The server consumes the one-time password first, then replaces the session, and then checks the amounts one by one. For a wrong amount, it returns 401: the earlier session has ended, you do not get the new one, and the allowances before the wrong one are in force.
   *
   * `POST /user/loginAndApprove`, [docs](http://127.0.0.1:4010/docs/#/authentication/loginandapprove)
   *
   * @throws ApiError with status code 400, 401, 403, 404, 413, 500: see {@link LoginAndApproveErrors}.
   */
  loginAndApprove(parameters: LoginAndApproveParameters, options?: CallOptions): PlyrCall<Session, LoginAndApproveErrors>;

  /**
   * **Logout.** Ends the player's session in **the calling game**, the one that owns the API key.
   *
   * The JWT identifies the player; the API key decides which session ends. The server compares the `nonce` of the JWT with the player's session counter for the calling game. If the nonce is lower, the response is 401 `JWT nonce is expired`, and no session ends. Otherwise, a JWT of another game ends the player's session in the calling game, and the JWT's own session continues.
   *
   * From now on, the API rejects a JWT of the calling game. A local check of its signature cannot detect the logout and passes until the JWT expires. To detect logouts, use `verifySession`.
   *
   * `POST /user/logout`, [docs](http://127.0.0.1:4010/docs/#/authentication/logout)
   *
   * @throws ApiError with status code 400, 401, 403, 413, 500: see {@link LogoutErrors}.
   */
  logout(parameters: LogoutParameters, options?: CallOptions): PlyrCall<LogoutResponse, LogoutErrors>;

  /**
   * **RegisterIPP.** Creates a guest account with a wallet that the server keeps, approves tokens for the game, and returns a session that effectively never expires.
   *
   * Store the session: guests do not have a one-time password and cannot log in again. A background task deploys the wallet's mirror contract; the response has no task ID.
   *
   * `POST /instantPlayPass/register`, [docs](http://127.0.0.1:4010/docs/#/instant-play-pass/registerinstantplaypass)
   *
   * @throws ApiError with status code 400, 401, 403, 413, 500: see {@link RegisterInstantPlayPassErrors}.
   */
  registerInstantPlayPass(parameters: RegisterInstantPlayPassParameters, options?: CallOptions): PlyrCall<InstantPlayPassSession, RegisterInstantPlayPassErrors>;

  /**
   * **RevealClaimingCode.** Creates a claiming code for a guest. Show the code, or send the guest to `claimingUrl`, so that they can turn the guest account into a PLYR[ID] of their own.
   *
   * Every call replaces the code of this guest and game, and the earlier code stops working. Codes do not expire.
   *
   * If the session is not valid, the response is **500**, without a `stack`.
   *
   * `POST /instantPlayPass/reveal/claimingCode`, [docs](http://127.0.0.1:4010/docs/#/instant-play-pass/revealclaimingcode)
   *
   * @throws ApiError with status code 400, 401, 403, 413, 500: see {@link RevealClaimingCodeErrors}.
   */
  revealClaimingCode(parameters: RevealClaimingCodeParameters, options?: CallOptions): PlyrCall<ClaimingCode, RevealClaimingCodeErrors>;

  /**
   * **VerifyClaimingCode.** Returns the guest to whom a claiming code belongs. The check does not use up the code.
   *
   * `GET /instantPlayPass/verify/claimingCode/{code}`, [docs](http://127.0.0.1:4010/docs/#/instant-play-pass/verifyclaimingcode)
   *
   * @throws ApiError with status code 401, 403, 404, 500: see {@link VerifyClaimingCodeErrors}.
   */
  verifyClaimingCode(parameters: VerifyClaimingCodeParameters, options?: CallOptions): PlyrCall<VerifyClaimingCodeResponse, VerifyClaimingCodeErrors>;

  /**
   * **Reveal the private key of a claimed pass.** Returns the private key of the wallet that the server created for an Instant Play Pass, to the player who claimed it. The player proves with a wallet signature that they own the account's current primary address.
   *
   * The signed message is `PLYR[ID] Reveal Instant Play Pass Private Key`. It contains no time and no nonce, so the wallet signature never expires: treat it like a password.
   *
   * `POST /instantPlayPass/reveal/privateKey`, [docs](http://127.0.0.1:4010/docs/#/instant-play-pass/revealprivatekey)
   *
   * @throws ApiError with status code 400, 401, 403, 404, 413, 500: see {@link RevealPrivateKeyErrors}.
   */
  revealPrivateKey(parameters: RevealPrivateKeyParameters, options?: CallOptions): PlyrCall<RevealPrivateKeyResponse, RevealPrivateKeyErrors>;

  /**
   * **PLYR[CONNECT].** Returns the result of a PLYR[CONNECT] action, or of a `login` or `loginAndApprove` that had a `uid`. Poll every two to five seconds: 404 `Auth not found` means that the player has not finished yet.
   *
   * Reading does not use up the result. After ten minutes, the response is 404 `Auth expired`, and the `uid` stays taken until you revoke it.
   *
   * Any API key can read any `uid`, so choose one that is long and random.
   *
   * `GET /auth/read/{uid}`, [docs](http://127.0.0.1:4010/docs/#/plyr-connect/readauth)
   *
   * @throws ApiError with status code 401, 403, 404, 500: see {@link ReadAuthErrors}.
   */
  readAuth(parameters: ReadAuthParameters, options?: CallOptions): PlyrCall<ReadAuthResponse, ReadAuthErrors>;

  /**
   * **Revoke a PLYR[CONNECT] result.** Deletes the result stored under a `uid`, expired or not, and frees the `uid`. The session itself continues; to end it, use `logout`.
   *
   * The request has no body; sign `{}`.
   *
   * `POST /auth/revoke/{uid}`, [docs](http://127.0.0.1:4010/docs/#/plyr-connect/revokeauth)
   *
   * @throws ApiError with status code 400, 401, 403, 404, 413, 500: see {@link RevokeAuthErrors}.
   */
  revokeAuth(parameters: RevokeAuthParameters, options?: CallOptions): PlyrCall<RevokeAuthResponse, RevokeAuthErrors>;

  /**
   * **Check Session JWT.** Checks that a session is valid for the calling game, and returns its payload.
   *
   * Unlike a local signature check, it detects logouts and later logins. It does not detect a session that a one-time password discarded; only the game room operations reject that one.
   *
   * `POST /user/session/verify`, [docs](http://127.0.0.1:4010/docs/#/users/verifysession)
   *
   * @throws ApiError with status code 400, 401, 403, 413, 500: see {@link VerifySessionErrors}.
   */
  verifySession(parameters: VerifySessionParameters, options?: CallOptions): PlyrCall<VerifySessionResponse, VerifySessionErrors>;

  /**
   * **Get Basic User Info.** Looks up a player by PLYR[ID] or primary address. The server does not search secondary and mirror addresses.
   *
   * `GET /user/info/{identifier}`, [docs](http://127.0.0.1:4010/docs/#/users/getuserinfo)
   *
   * @throws ApiError with status code 400, 401, 403, 404, 500: see {@link GetUserInfoErrors}.
   */
  getUserInfo(parameters: GetUserInfoParameters, options?: CallOptions): PlyrCall<UserInfo, GetUserInfoErrors>;

  /**
   * **Get Avatar.** Returns the avatars of several players. Public: the request needs no signature, and the server ignores signature headers.
   *
   * `POST /user/avatars`, [docs](http://127.0.0.1:4010/docs/#/users/getavatars)
   *
   * @throws ApiError with status code 400, 413, 500: see {@link GetAvatarsErrors}.
   */
  getAvatars(parameters: GetAvatarsParameters, options?: CallOptions): PlyrCall<GetAvatarsResponse, GetAvatarsErrors>;

  /**
   * **Get one avatar.** Returns the avatar of one player.
   *
   * `GET /user/avatar/{plyrId}`, [docs](http://127.0.0.1:4010/docs/#/users/getavatar)
   *
   * @throws ApiError with status code 401, 403, 404, 500: see {@link GetAvatarErrors}.
   */
  getAvatar(parameters: GetAvatarParameters, options?: CallOptions): PlyrCall<GetAvatarResponse, GetAvatarErrors>;

  /**
   * **Create Game Room.** Creates a room for the calling game. A room is a contract on the chain that keeps what its players pay in. Each game numbers its rooms from `"1"`.
   *
   * Without `sync`, the response contains a task ID, and `getTaskStatus` later returns the room's number and address. With `sync: true`, the call waits for them, from half a second to 25 seconds. They are in `taskData.result`.
   *
   * The server doesn't validate `expiresIn`. With a fraction, a negative number, or a string that is not a number, the task ends `FAILED` after three attempts and about six seconds. It uses up no room number.
   *
   * `POST /game/create`, [docs](http://127.0.0.1:4010/docs/#/game-room/creategameroom)
   *
   * @throws ApiError with status code 400, 401, 403, 413, 500, 504: see {@link CreateGameRoomErrors}.
   */
  createGameRoom(parameters?: CreateGameRoomParameters, options?: CallOptions): PlyrTaskCall<CreateGameRoomResponse, CreateGameRoomErrors>;

  /**
   * **Join Game Room.** Adds players to a room, with a session of each player. The server checks all sessions first. Then it queues one task for the players who are not in the room yet. If all of them already joined, the server returns a `message`, and queues no task.
   *
   * The call is all or nothing. One invalid session makes the server reject the call, and the task is one transaction. There is no limit on the number of players. A room still accepts players after its deadline, and after it has ended.
   *
   * If the room does not exist, the task fails. With `sync`, the response takes long: after a task that failed or timed out, the server looks for the players in the room for another 50 seconds. Expect up to 51 seconds for `FAILED`, and up to 76 for a 504.
   *
   * `POST /game/join`, [docs](http://127.0.0.1:4010/docs/#/game-room/joingameroom)
   *
   * @throws ApiError with status code 400, 401, 403, 413, 500, 504: see {@link JoinGameRoomErrors}.
   */
  joinGameRoom(parameters: JoinGameRoomParameters, options?: CallOptions): PlyrTaskCall<JoinGameRoomResponse, JoinGameRoomErrors>;

  /**
   * **Pay Game Room.** Moves tokens from players' wallets into a room. The server checks in this order: the sessions, the tokens, the allowances that the players gave this game, and whether all players are in the room. The platform takes no fee.
   *
   * All entries are one transaction. If one payment fails, for example because the balance of a wallet is too low, the task ends `FAILED` and nothing moves. The server first merges the entries of one player and one token.
   *
   * Check the sum of the payments yourself. The server compares each entry with the allowance when the request arrives, but reduces the allowance only when the task runs. So two entries of 5, or two calls in quick succession, both pass an allowance of 7. Both succeed, and then the server deletes the allowance. A rejected payment leaves the allowance as it is.
   *
   * …
   *
   * `POST /game/pay`, [docs](http://127.0.0.1:4010/docs/#/game-room/paygameroom)
   *
   * @throws ApiError with status code 400, 401, 403, 413, 500, 504: see {@link PayGameRoomErrors}.
   */
  payGameRoom(parameters: PayGameRoomParameters, options?: CallOptions): PlyrTaskCall<PayGameRoomResponse, PayGameRoomErrors>;

  /**
   * **Earn Game Room.** Pays tokens out of a room to players. You need only the API key, no player session. The server checks the tokens when the request arrives. The chain checks the players and the room's balance only when the task runs.
   *
   * Amounts are gross. The platform keeps **2 %** of each entry, rounded down, and the player's mirror wallet gets the rest: 3.92 of 4 plyr. The room loses the full amount.
   *
   * All entries are one transaction. If one player is not in the room, or the room has too little of one token, the task ends `FAILED` and nothing moves. The server first merges the entries of one player and one token. The game itself counts as a player of each of its rooms, so it can take its share out.
   *
   * …
   *
   * `POST /game/earn`, [docs](http://127.0.0.1:4010/docs/#/game-room/earngameroom)
   *
   * @throws ApiError with status code 400, 401, 403, 413, 500, 504: see {@link EarnGameRoomErrors}.
   */
  earnGameRoom(parameters: EarnGameRoomParameters, options?: CallOptions): PlyrTaskCall<EarnGameRoomResponse, EarnGameRoomErrors>;

  /**
   * **Leave Game Room.** Removes players from a room, with a session of each player. The server checks all sessions first, and then that all players are in the room. If one player is not, it rejects the call. The task is one transaction.
   *
   * The tokens that a player paid in stay in the room, so pay them out with `earnGameRoom` first. If the room does not exist, the error message starts with `Player is not joined`.
   *
   * `POST /game/leave`, [docs](http://127.0.0.1:4010/docs/#/game-room/leavegameroom)
   *
   * @throws ApiError with status code 400, 401, 403, 413, 500, 504: see {@link LeaveGameRoomErrors}.
   */
  leaveGameRoom(parameters: LeaveGameRoomParameters, options?: CallOptions): PlyrTaskCall<LeaveGameRoomResponse, LeaveGameRoomErrors>;

  /**
   * **End Game Room.** Marks a room as ended. Pay everything out first, because nothing is refunded. If the room still has a balance of any token that was ever paid in or out, the task ends `FAILED`.
   *
   * Ending a room blocks nothing. The players stay in the room, and joining, paying, earning, leaving, and ending again all still work. Keep your own record of the rooms that have ended.
   *
   * `POST /game/end`, [docs](http://127.0.0.1:4010/docs/#/game-room/endgameroom)
   *
   * @throws ApiError with status code 400, 401, 403, 413, 500, 504: see {@link EndGameRoomErrors}.
   */
  endGameRoom(parameters: EndGameRoomParameters, options?: CallOptions): PlyrTaskCall<EndGameRoomResponse, EndGameRoomErrors>;

  /**
   * **Close an expired game room (never succeeds).** Is meant to end a room after its deadline and to send its balance to the platform, but never succeeds. Don't use it. The server leaves out an argument of the contract, so the task always ends `FAILED` after about six seconds.
   *
   * The server takes the game from the body, not from the API key, and doesn't check it.
   *
   * `POST /game/close`, [docs](http://127.0.0.1:4010/docs/#/game-room/closegameroom)
   *
   * @throws ApiError with status code 400, 401, 403, 413, 500, 504: see {@link CloseGameRoomErrors}.
   * @deprecated
   */
  closeGameRoom(parameters: CloseGameRoomParameters, options?: CallOptions): PlyrTaskCall<CloseGameRoomResponse, CloseGameRoomErrors>;

  /**
   * **Is Joined Game Room.** Returns whether a player is in a room of the calling game. The server reads the chain, so a task that is still queued has no effect on the response.
   *
   * For an unknown room or player, the server returns false. The game itself counts as joined in each of its rooms. Sign `{}`, because query parameters are not part of the signature.
   *
   * `GET /game/isJoined`, [docs](http://127.0.0.1:4010/docs/#/game-room-helpers/isjoinedgameroom)
   *
   * @throws ApiError with status code 400, 401, 403, 500: see {@link IsJoinedGameRoomErrors}.
   */
  isJoinedGameRoom(parameters: IsJoinedGameRoomParameters, options?: CallOptions): PlyrCall<IsJoinedResponse, IsJoinedGameRoomErrors>;

  /**
   * **Join and Pay.** Adds players to a room and moves their tokens into it, in one transaction. Either all of it happens, or nothing. Players who already joined can pay too. The platform takes no fee.
   *
   * The server checks in this order: the sessions, the tokens, the allowances, and the lengths of the arrays. It doesn't merge entries. Allowances work as in `payGameRoom`: the server compares each entry when the request arrives, and reduces the allowance when the task runs. An expired allowance still pays.
   *
   * `POST /game/joinPay`, [docs](http://127.0.0.1:4010/docs/#/game-room-helpers/joinpaygameroom)
   *
   * @throws ApiError with status code 400, 401, 403, 413, 500, 504: see {@link JoinPayGameRoomErrors}.
   */
  joinPayGameRoom(parameters: JoinPayGameRoomParameters, options?: CallOptions): PlyrTaskCall<JoinPayGameRoomResponse, JoinPayGameRoomErrors>;

  /**
   * **Earn and Leave.** Pays tokens out of a room and removes the listed players from it, in one transaction. Either all of it happens, or nothing. Other players stay. You need only the API key, no player session.
   *
   * Amounts are gross: the platform keeps **2 %** of each entry, as in `earnGameRoom`. If a player is not in the room, or the room has too little of a token, the task ends `FAILED`. Unlike `earnGameRoom`, this operation rejects arrays of different lengths, and doesn't merge entries.
   *
   * `POST /game/earnLeave`, [docs](http://127.0.0.1:4010/docs/#/game-room-helpers/earnleavegameroom)
   *
   * @throws ApiError with status code 400, 401, 403, 413, 500, 504: see {@link EarnLeaveGameRoomErrors}.
   */
  earnLeaveGameRoom(parameters: EarnLeaveGameRoomParameters, options?: CallOptions): PlyrTaskCall<EarnLeaveGameRoomResponse, EarnLeaveGameRoomErrors>;

  /**
   * **Create, Join and Pay.** Creates a room, adds players to it, and moves their tokens into it, in one transaction. Either all of it happens, or nothing, and a failed call uses up no room number. The platform takes no fee. The new room's number and address are in `taskData.result`.
   *
   * The server checks in this order: the sessions, the tokens, the allowances, and the lengths of the arrays. It doesn't merge entries. Allowances work as in `payGameRoom`: the server compares each entry when the request arrives, and reduces the allowance when the task runs. An expired allowance still pays.
   *
   * `POST /game/createJoinPay`, [docs](http://127.0.0.1:4010/docs/#/game-room-helpers/createjoinpaygameroom)
   *
   * @throws ApiError with status code 400, 401, 403, 413, 500, 504: see {@link CreateJoinPayGameRoomErrors}.
   */
  createJoinPayGameRoom(parameters: CreateJoinPayGameRoomParameters, options?: CallOptions): PlyrTaskCall<CreateJoinPayGameRoomResponse, CreateJoinPayGameRoomErrors>;

  /**
   * **Earn, Leave and End.** Pays tokens out of a room, removes the listed players from it, and marks it as ended, in one transaction. Either all of it happens, or nothing. You need only the API key, no player session.
   *
   * The payments must empty the room **exactly**, for every token that was ever paid in or out. If anything remains, the task ends `FAILED`, no player is paid, and no player leaves. Amounts are gross: the platform keeps **2 %** of each entry. The server rejects arrays of different lengths, and doesn't merge entries.
   *
   * Players who are not listed stay in the room. As with `endGameRoom`, the end of the room blocks nothing.
   *
   * `POST /game/earnLeaveEnd`, [docs](http://127.0.0.1:4010/docs/#/game-room-helpers/earnleaveendgameroom)
   *
   * @throws ApiError with status code 400, 401, 403, 413, 500, 504: see {@link EarnLeaveEndGameRoomErrors}.
   */
  earnLeaveEndGameRoom(parameters: EarnLeaveEndGameRoomParameters, options?: CallOptions): PlyrTaskCall<EarnLeaveEndGameRoomResponse, EarnLeaveEndGameRoomErrors>;

  /**
   * **Get PLYR L1 Token List.** Lists the tokens on the server's chain, with their prices. The testnet (chain 62831) has 16 tokens, and the mainnet (chain 16180) has 55 as of November 2025. Public: you don't need to sign the request.
   *
   * The server fetches the list and the prices again every ten minutes. The operation has no parameters, and the server ignores a query string. For a few seconds after the server starts, the other operations know only `plyr` and `gamr`.
   *
   * To name a token in another operation, use its `apiId`, not its symbol or address.
   *
   * `GET /tokenlist`, [docs](http://127.0.0.1:4010/docs/#/tokens/listtokens)
   *
   * @throws ApiError with status code 400, 500, 503: see {@link ListTokensErrors}.
   */
  listTokens(parameters?: NoParameters, options?: CallOptions): PlyrCall<TokenList, ListTokensErrors>;

  /**
   * **Get User Token Balance.** Returns a player's balance of each token in the token list. The server reads the balances of the player's mirror address from the chain. Amounts are in whole tokens, and zeros are included.
   *
   * `GET /user/balance/{plyrId}`, [docs](http://127.0.0.1:4010/docs/#/tokens/getuserbalances)
   *
   * @throws ApiError with status code 401, 403, 404, 500: see {@link GetUserBalancesErrors}.
   */
  getUserBalances(parameters: GetUserBalancesParameters, options?: CallOptions): PlyrCall<TokenBalances, GetUserBalancesErrors>;

  /**
   * **Get User Token Balance for One Token.** Returns a player's balance of one token. The server looks up the player first, then checks the token, and reads the balance from the chain.
   *
   * The response has one key, which is `tokenName` exactly as you sent it: `/user/balance/alice/PLYR` returns the key `PLYR`. You can also send a token's address, which is then the key. The zero address stands for the native coin.
   *
   * `GET /user/balance/{plyrId}/{tokenName}`, [docs](http://127.0.0.1:4010/docs/#/tokens/getusertokenbalance)
   *
   * @throws ApiError with status code 401, 403, 404, 500: see {@link GetUserTokenBalanceErrors}.
   */
  getUserTokenBalance(parameters: GetUserTokenBalanceParameters, options?: CallOptions): PlyrCall<SingleTokenBalance, GetUserTokenBalanceErrors>;

  /**
   * **Get User Token Allowance.** Returns how much of a token a game can still spend for a player. The amount is 0 if there is no allowance, or if it has expired.
   *
   * The server doesn't check whether the player, the game, or the token exists. Any API key can read the allowance of any player for any game.
   *
   * Room payments do **not** check the expiry. If the amount is 0 because the allowance has expired, the game can still spend it. To be sure, revoke it.
   *
   * `GET /game/allowance/{plyrId}/{gameId}/{token}`, [docs](http://127.0.0.1:4010/docs/#/tokens/getallowance)
   *
   * @throws ApiError with status code 401, 403, 500: see {@link GetAllowanceErrors}.
   */
  getAllowance(parameters: GetAllowanceParameters, options?: CallOptions): PlyrCall<AllowanceResponse, GetAllowanceErrors>;

  /**
   * **Approve User Token Spending.** Lets a game spend a player's tokens, which the player approves with a one-time password. Each new allowance **replaces** the earlier one for the same player, game, and token, and its lifetime starts again. Amounts are not added up. The server doesn't check the player's balance. Any API key can set allowances for any game that has an API key.
   *
   * The server checks in this order: the one-time password, the tokens, the game, and then the amounts one by one. The call is **not atomic**. It consumes the password even if a later check fails. If an amount is wrong or missing, the server returns an error, but keeps the allowances that come before it.
   *
   * …
   *
   * `POST /game/approve`, [docs](http://127.0.0.1:4010/docs/#/tokens/approvetokens)
   *
   * @throws ApiError with status code 400, 401, 403, 404, 413, 500: see {@link ApproveTokensErrors}.
   */
  approveTokens(parameters: ApproveTokensParameters, options?: CallOptions): PlyrCall<ApprovalResult, ApproveTokensErrors>;

  /**
   * **Revoke User Token Allowance.** Deletes a player's allowance for a game, which the player confirms with a one-time password. To delete the allowances for every game or every token, send `all` as `gameId` or as `token`.
   *
   * The server checks the one-time password first, and consumes it in any case. It doesn't check whether the game or the token exists. If there is nothing to delete, the response is the same, so a misspelled name returns 200 and deletes nothing.
   *
   * Revoking an allowance doesn't stop a payment that is already queued.
   *
   * `POST /game/revoke`, [docs](http://127.0.0.1:4010/docs/#/tokens/revokeallowance)
   *
   * @throws ApiError with status code 400, 401, 403, 404, 413, 500: see {@link RevokeAllowanceErrors}.
   */
  revokeAllowance(parameters: RevokeAllowanceParameters, options?: CallOptions): PlyrCall<RevokeAllowanceResponse, RevokeAllowanceErrors>;

  /**
   * **Get one token.** Returns one token of the list. Public: you don't need to sign the request.
   *
   * The response has the fields of `listTokens`, with a single entry in `tokens`. If the token is unknown, the server returns **404 with the same fields** and an empty `tokens` array, not an error message.
   *
   * `GET /tokenlist/{tokenId}`, [docs](http://127.0.0.1:4010/docs/#/tokens/gettoken)
   *
   * @throws ApiError with status code 404, 500, 503: see {@link GetTokenErrors}.
   */
  getToken(parameters: GetTokenParameters, options?: CallOptions): PlyrCall<TokenList, GetTokenErrors>;

  /**
   * **Get token balances of an address.** Returns the balance of any address for each token in the token list. The server reads the balances from the chain. Amounts are in whole tokens, and zeros are included.
   *
   * The address doesn't have to belong to a player. A player's tokens are on their mirror address: send that one, or use `getUserBalances`.
   *
   * `GET /balance/{address}`, [docs](http://127.0.0.1:4010/docs/#/tokens/getaddressbalances)
   *
   * @throws ApiError with status code 400, 401, 403, 500: see {@link GetAddressBalancesErrors}.
   */
  getAddressBalances(parameters: GetAddressBalancesParameters, options?: CallOptions): PlyrCall<TokenBalances, GetAddressBalancesErrors>;

  /**
   * **List a player's allowances for one game.** Lists a player's allowances for one game. The list leaves out expired allowances, and keeps used-up ones with the amount 0.
   *
   * The server doesn't check whether the player or the game exists. Any API key can read the allowances of any player for any game.
   *
   * Room payments don't check the expiry. A game can still spend an expired allowance, although the list leaves it out.
   *
   * `GET /game/allowanceByGameId/{plyrId}/{gameId}`, [docs](http://127.0.0.1:4010/docs/#/tokens/listallowancesbygame)
   *
   * @throws ApiError with status code 401, 403, 500: see {@link ListAllowancesByGameErrors}.
   */
  listAllowancesByGame(parameters: ListAllowancesByGameParameters, options?: CallOptions): PlyrCall<AllowanceList, ListAllowancesByGameErrors>;

  /**
   * **List a player's allowances for all games.** Lists a player's allowances for all games. The list leaves out expired allowances, and keeps used-up ones with the amount 0.
   *
   * The server doesn't check whether the player exists. Any API key can read the allowances of any player.
   *
   * Room payments don't check the expiry. A game can still spend an expired allowance, although the list leaves it out.
   *
   * `GET /game/allowances/{plyrId}`, [docs](http://127.0.0.1:4010/docs/#/tokens/listallowances)
   *
   * @throws ApiError with status code 401, 403, 500: see {@link ListAllowancesErrors}.
   */
  listAllowances(parameters: ListAllowancesParameters, options?: CallOptions): PlyrCall<AllowanceList, ListAllowancesErrors>;

  /**
   * **Revoke an allowance by wallet signature.** Deletes a player's allowance for a game, which the player confirms with a signature of the primary wallet. The wallet signs `Revoke <PLYRID>'s <TOKEN> allowance for <GAMEID>`, with the three values of the request in uppercase. The word `all` works as in `revokeAllowance`, and is signed as `ALL`.
   *
   * The signed message contains neither a time nor a counter, so the same signature works again. If there is nothing to delete, the response is the same.
   *
   * `POST /game/revokeBySignature`, [docs](http://127.0.0.1:4010/docs/#/tokens/revokeallowancebysignature)
   *
   * @throws ApiError with status code 400, 401, 403, 413, 500: see {@link RevokeAllowanceBySignatureErrors}.
   */
  revokeAllowanceBySignature(parameters: RevokeAllowanceBySignatureParameters, options?: CallOptions): PlyrCall<RevokeAllowanceResponse, RevokeAllowanceBySignatureErrors>;

  /**
   * **Create Chip.** Creates a chip that belongs to the calling game. It starts with no supply and no holders, and has 18 decimals. Only the game that owns it can mint, burn, or transfer it. The name and the symbol don't have to be unique: each call creates another chip. It costs no credits.
   *
   * The call always waits for the task, from half a second to 25 seconds. It has no `sync`. The chip's address is in `taskData.result.chip`.
   *
   * If the task fails or times out, the server returns **500** without the task ID. After a timeout, the task can still create the chip. Check `getChipInfo` before you try again, or you may get two chips.
   *
   * `POST /game/chip/create`, [docs](http://127.0.0.1:4010/docs/#/chips/createchip)
   *
   * @throws ApiError with status code 400, 401, 403, 413, 500: see {@link CreateChipErrors}.
   */
  createChip(parameters: CreateChipParameters, options?: CallOptions): PlyrTaskCall<CreateGameChipTask, CreateChipErrors>;

  /**
   * **Mint Chip.** Creates new chips and gives them to players. No player session is needed.
   *
   * The server checks in this order: all arrays are present, `plyrIds` and `amounts` have the same length, and every chip belongs to the calling game. Then it queues a task. The call always waits for the task, from half a second to 25 seconds. It has no `sync`.
   *
   * All entries are one transaction: either all take effect or none. If the task fails or times out, the server returns **500** without the task ID. `Transaction Receipt Failed` means that nothing changed. After a timeout, check the balances before you try again.
   *
   * Send each PLYR[ID] in lowercase. If a player is not found, the chain rejects the transaction. An amount of 0 does nothing, even for an unknown player.
   *
   * `POST /game/chip/mint`, [docs](http://127.0.0.1:4010/docs/#/chips/mintchip)
   *
   * @throws ApiError with status code 400, 401, 403, 413, 500: see {@link MintChipErrors}.
   */
  mintChip(parameters: MintChipParameters, options?: CallOptions): PlyrTaskCall<MintGameChipTask, MintChipErrors>;

  /**
   * **Burn Chip.** Takes chips from players and destroys them. No player session is needed. If a player has less than the amount, the chain rejects the transaction.
   *
   * The server checks in this order: all arrays are present, `plyrIds` and `amounts` have the same length, and every chip belongs to the calling game. Then it queues a task. The call always waits for the task, from half a second to 25 seconds. It has no `sync`.
   *
   * All entries are one transaction: either all take effect or none. If the task fails or times out, the server returns **500** without the task ID. `Transaction Receipt Failed` means that nothing changed. After a timeout, check the balances before you try again.
   *
   * …
   *
   * `POST /game/chip/burn`, [docs](http://127.0.0.1:4010/docs/#/chips/burnchip)
   *
   * @throws ApiError with status code 400, 401, 403, 413, 500: see {@link BurnChipErrors}.
   */
  burnChip(parameters: BurnChipParameters, options?: CallOptions): PlyrTaskCall<BurnGameChipTask, BurnChipErrors>;

  /**
   * **Transfer Chip.** Moves chips between players. No player session is needed. If a sender has less than the amount, the chain rejects the transaction.
   *
   * The server checks in this order: all arrays are present, `fromPlyrIds`, `toPlyrIds`, and `amounts` have the same length, and every chip belongs to the calling game. Then it queues a task. The call always waits for the task, from half a second to 25 seconds. It has no `sync`.
   *
   * All entries are one transaction: either all take effect or none. If the task fails or times out, the server returns **500** without the task ID. `Transaction Receipt Failed` means that nothing changed. After a timeout, check the balances before you try again.
   *
   * …
   *
   * `POST /game/chip/transfer`, [docs](http://127.0.0.1:4010/docs/#/chips/transferchip)
   *
   * @throws ApiError with status code 400, 401, 403, 413, 500: see {@link TransferChipErrors}.
   */
  transferChip(parameters: TransferChipParameters, options?: CallOptions): PlyrTaskCall<TransferGameChipTask, TransferChipErrors>;

  /**
   * **Get Chip Balance.** Returns a player's balance of each chip, zeros included. `gameId` and `chip` filter the chips. Without them, the response has **all chips of all games**, not only those of the calling game.
   *
   * Query parameters are not part of the signature.
   *
   * `GET /game/chip/balance`, [docs](http://127.0.0.1:4010/docs/#/chips/getchipbalance)
   *
   * @throws ApiError with status code 400, 401, 403, 404, 500: see {@link GetChipBalanceErrors}.
   */
  getChipBalance(parameters: GetChipBalanceParameters, options?: CallOptions): PlyrCall<ChipBalances, GetChipBalanceErrors>;

  /**
   * **Get Chip Info.** Lists chips with their supply and their number of holders. Send `gameId` for all chips of a game, `chip` for one chip, or both. The game doesn't have to be the calling game.
   *
   * Query parameters are not part of the signature.
   *
   * `GET /game/chip/info`, [docs](http://127.0.0.1:4010/docs/#/chips/getchipinfo)
   *
   * @throws ApiError with status code 400, 401, 403, 404, 500: see {@link GetChipInfoErrors}.
   */
  getChipInfo(parameters?: GetChipInfoParameters, options?: CallOptions): PlyrCall<ChipInfo[], GetChipInfoErrors>;

  /**
   * **Create a chip by wallet signature.** Creates a chip that belongs to the player `gameId`, who confirms it with a signature of the primary wallet. You can use any API key, and the owner doesn't need one. But only a game with an API key for the owner's PLYR[ID] can mint, burn, or transfer the chip.
   *
   * The wallet signs `Create game chip for <GAMEID> <name> <symbol>`, with `gameId` in uppercase and the rest as you send it. The message contains neither a time nor a counter, so the same signature creates another chip each time.
   *
   * The call always waits for the task, from half a second to 25 seconds. It has no `sync`. If the task fails or times out, the server returns **500** without the task ID. After a timeout, the task can still create the chip.
   *
   * `POST /game/chip/createBySignature`, [docs](http://127.0.0.1:4010/docs/#/chips/createchipbysignature)
   *
   * @throws ApiError with status code 400, 401, 403, 404, 413, 500: see {@link CreateChipBySignatureErrors}.
   */
  createChipBySignature(parameters: CreateChipBySignatureParameters, options?: CallOptions): PlyrTaskCall<CreateGameChipTask, CreateChipBySignatureErrors>;

  /**
   * **Create NFT.** Creates a collection (an ERC-721 contract) for the calling game. The operation waits for the chain and returns the finished task. The address of the new contract is in `taskData.result.nft`. Use it to mint.
   *
   * It costs NFT credit, depending on the chain: 10 on 62831 and 43113, 80 on 97, and 100 on 11155111. The server takes the credit after all checks, before it queues the task. It never returns the credit, even if the task fails or times out.
   *
   * …
   *
   * `POST /game/nft/create`, [docs](http://127.0.0.1:4010/docs/#/nfts/createnft)
   *
   * @throws ApiError with status code 400, 401, 403, 413, 500: see {@link CreateNftErrors}.
   */
  createNft(parameters: CreateNftParameters, options?: CallOptions): PlyrTaskCall<CreateNftTask, CreateNftErrors>;

  /**
   * **Mint NFT.** Mints up to ten tokens in one transaction: either all of them or none. The server mints entry i in the collection `nfts[i]` for the wallet `addresses[i]`. The operation waits for the chain and returns the finished task. The new token IDs are in `taskData.result`, in the order of the request.
   *
   * Send the URIs of the metadata as `tokenUris`. Or send the metadata itself as `metaJsons`, and the server uploads it to public IPFS, one entry after the other. If you send both, the server uses `tokenUris`.
   *
   * …
   *
   * `POST /game/nft/mint`, [docs](http://127.0.0.1:4010/docs/#/nfts/mintnfts)
   *
   * @throws ApiError with status code 400, 401, 403, 413, 500: see {@link MintNftsErrors}.
   */
  mintNfts(parameters: MintNftsParameters, options?: CallOptions): PlyrTaskCall<MintNftsTask, MintNftsErrors>;

  /**
   * **Transfer NFT.** Moves up to ten tokens of the game's collections from one wallet to another in one transaction: either all of them or none. The holders do not have to agree, because the game operates the contracts. The operation waits for the chain and returns the finished task.
   *
   * The whole batch reverts with `Transaction Receipt Failed` if a token does not exist, if `fromAddresses` does not name its current holder, or if its collection is soulbound. `nfts` must have the same length as `tokenIds`, but the server does not check this. Too few entries revert the batch; surplus ones are ignored.
   *
   * …
   *
   * `POST /game/nft/transfer`, [docs](http://127.0.0.1:4010/docs/#/nfts/transfernfts)
   *
   * @throws ApiError with status code 400, 401, 403, 413, 500: see {@link TransferNftsErrors}.
   */
  transferNfts(parameters: TransferNftsParameters, options?: CallOptions): PlyrTaskCall<TransferNftsTask, TransferNftsErrors>;

  /**
   * **Burn NFT.** Destroys up to ten tokens of the game's collections in one transaction: either all of them or none. The holders do not have to agree, and you can also burn soulbound tokens. The operation waits for the chain and returns the finished task. IDs of burned tokens are not used again.
   *
   * A token that does not exist reverts the whole batch with `Transaction Receipt Failed`. To burn badges, use `burnBadges`.
   *
   * Burning costs as much as minting. Each call costs NFT credit once, however many tokens it burns: 1 on 62831 and 43113, 8 on 97, and 10 on 11155111. The server takes the credit after all checks, before it queues the task. It never returns the credit, even if the task fails or times out. The server also accepts empty arrays: it charges the credit and burns nothing.
   *
   * …
   *
   * `POST /game/nft/burn`, [docs](http://127.0.0.1:4010/docs/#/nfts/burnnfts)
   *
   * @throws ApiError with status code 400, 401, 403, 413, 500: see {@link BurnNftsErrors}.
   */
  burnNfts(parameters: BurnNftsParameters, options?: CallOptions): PlyrTaskCall<BurnNftsTask, BurnNftsErrors>;

  /**
   * **Get NFT Balance.** Counts a player's tokens on one chain, by game and collection. Each count includes the tokens of the player's mirror, primary, and all secondary addresses.
   *
   * The response lists every collection that matches the filters, with `0` if the player holds none of its tokens. 404 `nft not found` means that no collection matches, not that the player has no tokens. You can read collections of other games, but not badge collections.
   *
   * `GET /game/nft/balance`, [docs](http://127.0.0.1:4010/docs/#/nfts/getnftbalances)
   *
   * @throws ApiError with status code 400, 401, 403, 404, 500: see {@link GetNftBalancesErrors}.
   */
  getNftBalances(parameters: GetNftBalancesParameters, options?: CallOptions): PlyrCall<NftBalances, GetNftBalancesErrors>;

  /**
   * **List NFTs.** Lists a player's tokens on one chain with their metadata, by game and collection. The tokens of the mirror address come first, then those of the primary address, then those of the secondary addresses. There is no paging.
   *
   * The response lists every collection that matches the filters, with an empty `details` if the player holds none of its tokens. 404 `nft not found` means that no collection matches. The server reads the metadata from `tokenUri` and caches it. If it cannot read the metadata, `metaJson` is absent.
   *
   * `GET /game/nft/list`, [docs](http://127.0.0.1:4010/docs/#/nfts/listnfts)
   *
   * @throws ApiError with status code 400, 401, 403, 404, 500: see {@link ListNftsErrors}.
   */
  listNfts(parameters: ListNftsParameters, options?: CallOptions): PlyrCall<NftListing, ListNftsErrors>;

  /**
   * **Check NFT Holding.** Returns how many tokens of one collection a player holds, on the mirror, primary, and all secondary addresses together. The player holds the NFT if `balance` is not `0`.
   *
   * For a player without tokens, the response is 200 with `0`. 404 `nft not found` means that the server does not know the collection on this chain. You can read collections of other games.
   *
   * `GET /game/nft/count`, [docs](http://127.0.0.1:4010/docs/#/nfts/countnfts)
   *
   * @throws ApiError with status code 400, 401, 403, 404, 500: see {@link CountNftsErrors}.
   */
  countNfts(parameters: CountNftsParameters, options?: CallOptions): PlyrCall<NftCount, CountNftsErrors>;

  /**
   * **Get NFT Credit.** Returns the NFT credit that the calling game has left. One credit serves all chains. A game starts with 10000. No operation adds credit, and it does not renew over time.
   *
   * Creating a collection costs 10, 80, or 100, depending on the chain. A call that mints, transfers, or burns costs 1, 8, or 10, however many tokens it handles. Badges and uploads are free.
   *
   * `GET /game/nft/credit`, [docs](http://127.0.0.1:4010/docs/#/nfts/getnftcredit)
   *
   * @throws ApiError with status code 401, 403, 500: see {@link GetNftCreditErrors}.
   */
  getNftCredit(parameters?: NoParameters, options?: CallOptions): PlyrCall<NftCredit, GetNftCreditErrors>;

  /**
   * **Get NFT Info.** Lists the collections of a game on one chain, or looks up one collection, with the supply and the number of holders. Send `gameId`, `nft`, or both. You can read collections of other games.
   *
   * `GET /game/nft/info`, [docs](http://127.0.0.1:4010/docs/#/nfts/getnftinfo)
   *
   * @throws ApiError with status code 400, 401, 403, 404, 500: see {@link GetNftInfoErrors}.
   */
  getNftInfo(parameters: GetNftInfoParameters, options?: CallOptions): PlyrCall<NftCollectionInfo[], GetNftInfoErrors>;

  /**
   * **Create NFT by wallet signature.** Creates a collection for the game named in the body. You can use any API key. The game's owner agrees with a wallet signature of the game's primary address. The operation waits for the chain and returns the finished task, like `createNft`.
   *
   * The signed message consists of `Create game nft for`, the game ID in uppercase, the name, and the symbol, separated by single spaces. An example is `Create game nft for DEMO-GAME Demo Shield DSH`. Sign the name and the symbol exactly as you send them. The message contains no time and no nonce, so anyone who has the signature can create the same collection again.
   *
   * …
   *
   * `POST /game/nft/createBySignature`, [docs](http://127.0.0.1:4010/docs/#/nfts/createnftbysignature)
   *
   * @throws ApiError with status code 400, 401, 403, 404, 413, 500: see {@link CreateNftBySignatureErrors}.
   */
  createNftBySignature(parameters: CreateNftBySignatureParameters, options?: CallOptions): PlyrTaskCall<CreateNftTask, CreateNftBySignatureErrors>;

  /**
   * **Upload a file for NFTs.** Uploads a file to public IPFS and returns its URL, for the image or the metadata of tokens. It is free. You cannot undo it: everything you upload is public.
   *
   * Send JSON as it is, with `fileType` `application/json`. Send everything else as Base64. The whole request can have 1 MiB, so the largest binary file has about 750 kB.
   *
   * `POST /game/nft/upload`, [docs](http://127.0.0.1:4010/docs/#/nfts/uploadnftfile)
   *
   * @throws ApiError with status code 400, 401, 403, 413, 500: see {@link UploadNftFileErrors}.
   */
  uploadNftFile(parameters: UploadNftFileParameters, options?: CallOptions): PlyrCall<UploadedNftFile, UploadNftFileErrors>;

  /**
   * **Get an NFT by its token id.** Returns one token with its holder and its metadata, from any ERC-721 contract that the index covers. The fields of the metadata are at the top level. A metadata field named `tokenID`, `tokenURI`, or `ownership` replaces the field with that name.
   *
   * The data comes from an index of the chain and may be up to a minute old. For a token that the index does not know, the response is 500, not 404. For a burned token, the holder is the zero address.
   *
   * `GET /game/nft/get/{chain}/{contract}/{tokenId}`, [docs](http://127.0.0.1:4010/docs/#/nfts/getnftbytokenid)
   *
   * @throws ApiError with status code 400, 401, 403, 500: see {@link GetNftByTokenIdErrors}.
   */
  getNftByTokenId(parameters: GetNftByTokenIdParameters, options?: CallOptions): PlyrCall<IndexedNft, GetNftByTokenIdErrors>;

  /**
   * **Get the holder of an NFT.** Returns the address that holds a token, in lowercase. For a burned token, that is the zero address. No operation finds a player by mirror address. Compare the address with `mirrorAddress` and `primaryAddress` of `getUserInfo`, ignoring case.
   *
   * The data comes from an index of the chain and may be up to a minute old. For a token that the index does not know, the response is 500, not 404.
   *
   * `GET /game/nft/owner/{chain}/{contract}/{tokenId}`, [docs](http://127.0.0.1:4010/docs/#/nfts/getnftowner)
   *
   * @throws ApiError with status code 400, 401, 403, 500: see {@link GetNftOwnerErrors}.
   */
  getNftOwner(parameters: GetNftOwnerParameters, options?: CallOptions): PlyrCall<IndexedNftOwnerResponse, GetNftOwnerErrors>;

  /**
   * **Check whether an NFT was burned.** Returns whether a token was burned, that is, whether the zero address holds it.
   *
   * The data comes from an index of the chain and may be up to a minute old. For a token that the index does not know, the response is 500, not 404. So a token that was never minted is an error here, not `false`.
   *
   * `GET /game/nft/isBurnt/{chain}/{contract}/{tokenId}`, [docs](http://127.0.0.1:4010/docs/#/nfts/isnftburnt)
   *
   * @throws ApiError with status code 400, 401, 403, 500: see {@link IsNftBurntErrors}.
   */
  isNftBurnt(parameters: IsNftBurntParameters, options?: CallOptions): PlyrCall<NftBurntResponse, IsNftBurntErrors>;

  /**
   * **Get User Zoo Genes, Boosters, Elixirs.** Lists a player's tokens of one collection with their metadata. Four pages of the docs describe this operation: Get Zoo Genes, Get User Zoo Genes, Get User Zoo Boosters, and Get User Zoo Elixirs. They share one route and differ only in the contract.
   *
   * The alias `zoogenes` is known: it stands for the Zoo Genes contract on `avalanche` and on `fuji`. The chains and contracts of Zoo Boosters and Zoo Elixirs are not known. The server has no alias for them: `zooboosters` and `zooelixirs` return 400 `Invalid contract`. To read them, use the contract address, if you have it and the index covers its chain.
   *
   * …
   *
   * `GET /nft/{chain}/{contract}/{plyrId}`, [docs](http://127.0.0.1:4010/docs/#/official-nfts/listusercollectionnfts)
   *
   * @throws ApiError with status code 400, 401, 403, 500: see {@link ListUserCollectionNftsErrors}.
   */
  listUserCollectionNfts(parameters: ListUserCollectionNftsParameters, options?: CallOptions): PlyrCall<UserCollectionNft[], ListUserCollectionNftsErrors>;

  /**
   * **Create Badge.** Adds a kind of badge, identified by a slug, to the calling game. The operation writes nothing to the chain and queues no task. It stores a record from which `mintBadges` builds the metadata. No known operation changes or deletes it.
   *
   * The game needs a badge collection first: see `initBadges`. If `image` is missing or the slug is taken, the response is **500**. Slugs are case-insensitive.
   *
   * `POST /game/badge/create`, [docs](http://127.0.0.1:4010/docs/#/badges/createbadge)
   *
   * @throws ApiError with status code 400, 401, 403, 404, 413, 500: see {@link CreateBadgeErrors}.
   */
  createBadge(parameters: CreateBadgeParameters, options?: CallOptions): PlyrCall<CreateBadgeResponse, CreateBadgeErrors>;

  /**
   * **Mint Badge.** Gives badges to up to ten players: entry i of `slugs` goes to the **mirror** address of entry i of `plyrIds`. Both are case-insensitive, and a player can get the same badge again. It costs no credit.
   *
   * The server checks the arrays first, then each entry in turn: its badge, then its player. It uploads the metadata of each badge to IPFS before it queues the task. All badges are in one transaction: either all are minted or none. The server sets a fixed gas limit, which a full batch may exceed (`Transaction Receipt Failed`): prefer smaller ones.
   *
   * …
   *
   * `POST /game/badge/mint`, [docs](http://127.0.0.1:4010/docs/#/badges/mintbadges)
   *
   * @throws ApiError with status code 400, 401, 403, 404, 413, 500: see {@link MintBadgesErrors}.
   */
  mintBadges(parameters: MintBadgesParameters, options?: CallOptions): PlyrTaskCall<MintBadgesTask, MintBadgesErrors>;

  /**
   * **Remove Badge.** Takes one badge away from its holder, according to the published docs.
   *
   * The known server (2025-05-31) does not have this route: it returns 404 with the plain text `Not Found`, before it checks the signature. Use `burnBadges`, which needs no holder's address.
   *
   * The request and the response here are those of the docs. No error messages of this operation are known.
   *
   * `POST /game/badge/remove`, [docs](http://127.0.0.1:4010/docs/#/badges/removebadge)
   *
   * @throws ApiError with status code 400, 401, 403, 404, 413, 500: see {@link RemoveBadgeErrors}.
   * @deprecated
   */
  removeBadge(parameters: RemoveBadgeParameters, options?: CallOptions): PlyrCall<RemoveBadgeResponse, RemoveBadgeErrors>;

  /**
   * **Burn Badge.** Burns up to ten badges of the calling game. The holders do not have to agree. It costs no credit.
   *
   * Only `tokenIds` decides which tokens are burned, always in the calling game's own collection. The server does **not** compare `plyrIds` and `slugs` with the holders: they label the activity log and select the record to delete. The record must have the same game, player (in exactly this spelling), slug, and token. A wrong `plyrId` burns the token but leaves its record behind.
   *
   * All badges are in one transaction: either all are burned or none. If one token does not exist, the whole call fails with `Transaction Receipt Failed`. A game without a collection gets `{ "error": null }` after about six seconds.
   *
   * …
   *
   * `POST /game/badge/burn`, [docs](http://127.0.0.1:4010/docs/#/badges/burnbadges)
   *
   * @throws ApiError with status code 400, 401, 403, 413, 500: see {@link BurnBadgesErrors}.
   */
  burnBadges(parameters: BurnBadgesParameters, options?: CallOptions): PlyrTaskCall<BurnBadgesTask, BurnBadgesErrors>;

  /**
   * **List Badges.** Lists the badges that a player holds in one game. Any API key can read the badges of any game.
   *
   * If the player has no badges in the game, the response is **404**, not an empty array. The known server (2025-05-31) stores no record of minted badges, so this is its usual response; see `mintBadges`.
   *
   * `GET /game/badge/list`, [docs](http://127.0.0.1:4010/docs/#/badges/listbadges)
   *
   * @throws ApiError with status code 400, 401, 403, 404, 500: see {@link ListBadgesErrors}.
   */
  listBadges(parameters: ListBadgesParameters, options?: CallOptions): PlyrCall<PlayerBadge[], ListBadgesErrors>;

  /**
   * **Get Badge Info.** Lists the kinds of badges of a game, with the number of holders and of badges held. Any API key can read the badges of any game.
   *
   * Send `gameId` for all kinds of a game, and add `slug` for a single one. Send `slug` alone for that slug in every game, or neither for every kind of every game. If nothing matches, the response is **404**, not an empty array.
   *
   * `GET /game/badge/info`, [docs](http://127.0.0.1:4010/docs/#/badges/getbadgeinfo)
   *
   * @throws ApiError with status code 401, 403, 404, 500: see {@link GetBadgeInfoErrors}.
   */
  getBadgeInfo(parameters?: GetBadgeInfoParameters, options?: CallOptions): PlyrCall<BadgeInfo[], GetBadgeInfoErrors>;

  /**
   * **Initialize the badges of a game.** Creates the badge collection of the calling game: a soulbound ERC-721 contract on the PLYR testnet. The game can mint and burn its badges, but the holders cannot transfer them. Call this once, before `createBadge`. It costs no credit.
   *
   * The request has no body; sign `{}`.
   *
   * The operation waits for the background task, up to about 25 seconds. If the task fails or times out, the response is **500**, without the task ID. After a timeout, the task continues: check `isBadgeInited` before you try again.
   *
   * The mainnet server of May 2025 has no badge operations.
   *
   * `POST /game/badge/init`, [docs](http://127.0.0.1:4010/docs/#/badges/initbadges)
   *
   * @throws ApiError with status code 400, 401, 403, 413, 500: see {@link InitBadgesErrors}.
   */
  initBadges(parameters?: NoParameters, options?: CallOptions): PlyrTaskCall<InitBadgesTask, InitBadgesErrors>;

  /**
   * **Initialize badges by wallet signature.** Creates the badge collection of the game in the body, as `initBadges` does for the calling game. The owner of the game proves with a wallet signature that they own the primary address of the PLYR[ID]. You can use any API key.
   *
   * The signed message is `Initialize game badge for <GAMEID>`, with the game ID in uppercase. The server checks for an existing collection before it verifies the signature.
   *
   * The operation waits for the background task, up to about 25 seconds. If the task fails or times out, the response is **500**, without the task ID. After a timeout, the task continues: check `isBadgeInited` with the key of that game before you try again.
   *
   * `POST /game/badge/initBySignature`, [docs](http://127.0.0.1:4010/docs/#/badges/initbadgesbysignature)
   *
   * @throws ApiError with status code 400, 401, 403, 404, 413, 500: see {@link InitBadgesBySignatureErrors}.
   */
  initBadgesBySignature(parameters: InitBadgesBySignatureParameters, options?: CallOptions): PlyrTaskCall<InitBadgesTask, InitBadgesBySignatureErrors>;

  /**
   * **Check whether badges are initialized.** Returns whether the **calling** game has a badge collection.
   *
   * `GET /game/badge/isInited`, [docs](http://127.0.0.1:4010/docs/#/badges/isbadgeinited)
   *
   * @throws ApiError with status code 401, 403, 500: see {@link IsBadgeInitedErrors}.
   */
  isBadgeInited(parameters?: IsBadgeInitedParameters, options?: CallOptions): PlyrCall<IsBadgeInitedResponse, IsBadgeInitedErrors>;

  /**
   * **Get Session JWT Public Key.** Returns the key that verifies session JWTs (ES256, P-256). One key serves all games of a network.
   *
   * Decode the Base64 to get a PEM file. Cache the key, and fetch it again when a signature does not verify. A local check cannot detect logouts; `verifySession` can.
   *
   * `GET /jwt/publicKey`, [docs](http://127.0.0.1:4010/docs/#/misc/getjwtpublickey)
   *
   * @throws ApiError with status code 401, 403, 500: see {@link GetJwtPublicKeyErrors}.
   */
  getJwtPublicKey(parameters?: NoParameters, options?: CallOptions): PlyrCall<JwtPublicKey, GetJwtPublicKeyErrors>;

  /**
   * **Activity Logs.** Lists the activity of a player or a game, newest entry first. For a player that has no entries or does not exist, the response is an empty array.
   *
   * The server stores each entry with the PLYR[ID] as the logged call spelled it. Log in with lowercase PLYR[ID]s, and use lowercase here. Query parameters are not part of the signature.
   *
   * `GET /actionLog/{plyrId}`, [docs](http://127.0.0.1:4010/docs/#/misc/listactivitylogs)
   *
   * @throws ApiError with status code 401, 403, 500: see {@link ListActivityLogsErrors}.
   */
  listActivityLogs(parameters: ListActivityLogsParameters, options?: CallOptions): PlyrCall<ActivityLogEntry[], ListActivityLogsErrors>;

  /**
   * **Get Task Message Status.** Returns the status of a background task. Operations that write to the chain return a task ID. Poll every one or two seconds until `status` is `SUCCESS` or `FAILED`. Sign each poll request separately.
   *
   * For an unknown ID, the response is **200** with `NOT_FOUND`. Any API key can read any task.
   *
   * `GET /task/status/{taskId}`, [docs](http://127.0.0.1:4010/docs/#/misc/gettaskstatus)
   *
   * @throws ApiError with status code 401, 403, 500: see {@link GetTaskStatusErrors}.
   */
  getTaskStatus(parameters: GetTaskStatusParameters, options?: CallOptions): PlyrCall<TaskStatus, GetTaskStatusErrors>;

  /**
   * **Check whether a player exists.** Checks whether a PLYR[ID] or a primary address is taken. For an unknown or malformed value, `exists` is `false`; the operation never returns 404.
   *
   * The check ignores secondary and mirror addresses.
   *
   * `GET /user/exists/{queryStr}`, [docs](http://127.0.0.1:4010/docs/#/accounts/checkuserexists)
   *
   * @throws ApiError with status code 401, 403, 500: see {@link CheckUserExistsErrors}.
   */
  checkUserExists(parameters: CheckUserExistsParameters, options?: CallOptions): PlyrCall<UserExistsResponse, CheckUserExistsErrors>;

  /**
   * **Register a PLYR[ID].** Creates a player: a PLYR[ID] that belongs to a wallet. A background task deploys the player's mirror contract. The response has no task ID; when the task has run, the activity log has a `register` entry.
   *
   * The server first checks that all four fields are set, that `signature` is hexadecimal, and that `address` and `plyrId` are well-formed. Then it verifies the wallet signature, and checks whether the name and the address are free, in this order. After a valid wallet signature, the server deletes any binding of `address` as a secondary address, **even if the name or the address is taken**.
   *
   * The operation does not log the player in. Call `login` next, with a one-time password generated from `secret`.
   *
   * `POST /user/register`, [docs](http://127.0.0.1:4010/docs/#/accounts/registeruser)
   *
   * @throws ApiError with status code 400, 401, 403, 413, 500: see {@link RegisterUserErrors}.
   */
  registerUser(parameters: RegisterUserParameters, options?: CallOptions): PlyrCall<RegisterUserResponse, RegisterUserErrors>;

  /**
   * **Register with a claiming code.** Turns a guest's account into a full PLYR[ID]. The new player gets a name, a wallet, and a one-time password of their own, and keeps the guest's mirror address with everything in it. The server deletes the guest's account with its sessions, and the code cannot be used again.
   *
   * The server makes the same checks as `registerUser`, in the same order, and looks up the code last. Here too, a valid wallet signature deletes any binding of `address` as a secondary address. `plyrId` must differ from the guest's, because the guest's account still exists when the server compares names.
   *
   * The operation is **not atomic**: the server deletes the guest before it creates the new player. If `avatar` is not a string, the second step fails, and the guest's account is lost.
   *
   * `POST /user/register/{claimingCode}`, [docs](http://127.0.0.1:4010/docs/#/accounts/registeruserwithclaimingcode)
   *
   * @throws ApiError with status code 400, 401, 403, 413, 500: see {@link RegisterUserWithClaimingCodeErrors}.
   */
  registerUserWithClaimingCode(parameters: RegisterUserWithClaimingCodeParameters, options?: CallOptions): PlyrCall<ClaimedUser, RegisterUserWithClaimingCodeErrors>;

  /**
   * **Change a player's avatar.** Stores a new avatar for a player. The player proves with a wallet signature that they own the primary address. The response contains the avatar as you sent it; `getAvatar` and `getAvatars` rewrite `ipfs://` addresses.
   *
   * The signed message is `PLYR[ID] Update Profile Image`. It does not contain the avatar, a time, or a nonce, so the wallet signature never expires: treat it like a password.
   *
   * `POST /user/modify/avatar`, [docs](http://127.0.0.1:4010/docs/#/accounts/updateavatar)
   *
   * @throws ApiError with status code 400, 401, 403, 404, 413, 500: see {@link UpdateAvatarErrors}.
   */
  updateAvatar(parameters: UpdateAvatarParameters, options?: CallOptions): PlyrCall<UpdateAvatarResponse, UpdateAvatarErrors>;

  /**
   * **Bind a secondary address.** Adds another wallet address to a player's account. The **secondary** address signs, not the primary one. The signature proves who owns the secondary address, not that the player agrees.
   *
   * Each address belongs to at most one player: a new binding silently replaces an earlier one. A player can have several secondary addresses. You cannot bind the primary address of a player.
   *
   * The signed message is `PLYR[ID] Secondary Bind`. It contains no time and no nonce, so the wallet signature never expires: treat it like a password.
   *
   * `POST /user/secondary/bind`, [docs](http://127.0.0.1:4010/docs/#/accounts/bindsecondaryaddress)
   *
   * @throws ApiError with status code 400, 401, 403, 413, 500: see {@link BindSecondaryAddressErrors}.
   */
  bindSecondaryAddress(parameters: BindSecondaryAddressParameters, options?: CallOptions): PlyrCall<SecondaryAddressChange, BindSecondaryAddressErrors>;

  /**
   * **Unbind a secondary address.** Removes the binding of a secondary address. The primary address of `plyrId` signs.
   *
   * **The server does not check whose binding it is**: any player can remove any address, even another player's. The operation also succeeds if the address was not bound.
   *
   * The signed message is `PLYR[ID] Secondary Unbind`. It contains no time and no nonce, so the wallet signature never expires: treat it like a password.
   *
   * `POST /user/secondary/unbind`, [docs](http://127.0.0.1:4010/docs/#/accounts/unbindsecondaryaddress)
   *
   * @throws ApiError with status code 400, 401, 403, 404, 413, 500: see {@link UnbindSecondaryAddressErrors}.
   */
  unbindSecondaryAddress(parameters: UnbindSecondaryAddressParameters, options?: CallOptions): PlyrCall<SecondaryAddressChange, UnbindSecondaryAddressErrors>;

  /**
   * **List secondary addresses.** Lists the secondary addresses of a player. The array is empty for a player without secondary addresses, and for a player that does not exist.
   *
   * `GET /user/secondary/{plyrId}`, [docs](http://127.0.0.1:4010/docs/#/accounts/listsecondaryaddresses)
   *
   * @throws ApiError with status code 400, 401, 403, 500: see {@link ListSecondaryAddressesErrors}.
   */
  listSecondaryAddresses(parameters: ListSecondaryAddressesParameters, options?: CallOptions): PlyrCall<SecondaryAddressBinding[], ListSecondaryAddressesErrors>;

  /**
   * **Reset two-factor authentication.** Gives a player a new secret for one-time passwords, for example after they lose their phone. The player proves with a wallet signature that they own the primary address.
   *
   * The server does not check the new secret, so let the player confirm a one-time password afterward. Without `secret`, the operation succeeds but changes nothing. Sessions continue. A lock after wrong passwords still lasts its 60 seconds.
   *
   * The signed message is `PLYR[ID] Reset Two-Factor Authentication`. It does not contain the secret, a time, or a nonce, so the wallet signature never expires: treat it like a password.
   *
   * `POST /user/reset2fa`, [docs](http://127.0.0.1:4010/docs/#/accounts/resettwofactor)
   *
   * @throws ApiError with status code 400, 401, 403, 404, 413, 500: see {@link ResetTwoFactorErrors}.
   */
  resetTwoFactor(parameters: ResetTwoFactorParameters, options?: CallOptions): PlyrCall<ResetTwoFactorResponse, ResetTwoFactorErrors>;

  /**
   * **List active sessions.** Lists the games in which a player has a session, and when each session ends. Any API key can read the sessions of any player.
   *
   * The response leaves out sessions that expired, were logged out, or were discarded. It may also leave out a session whose login sent a string in `expiresIn`.
   *
   * `GET /user/activeSessions/{plyrId}`, [docs](http://127.0.0.1:4010/docs/#/accounts/listactivesessions)
   *
   * @throws ApiError with status code 401, 403, 404, 500: see {@link ListActiveSessionsErrors}.
   */
  listActiveSessions(parameters: ListActiveSessionsParameters, options?: CallOptions): PlyrCall<ActiveSessionsResponse, ListActiveSessionsErrors>;

  /**
   * **Discard a session by wallet signature.** Ends a player's session in one game. You can use any API key. The player proves with a wallet signature that they own the primary address. Afterward, every operation rejects the earlier JWTs of that game. A local check of a JWT's signature cannot detect this.
   *
   * The operation also succeeds if the player has no session.
   *
   * The signed message is `PLYR[ID] Discard Session ` followed by the `gameId` in uppercase. It contains no time and no nonce, so the wallet signature never expires: treat it like a password.
   *
   * `POST /user/session/discardBySignature`, [docs](http://127.0.0.1:4010/docs/#/accounts/discardsessionbysignature)
   *
   * @throws ApiError with status code 400, 401, 403, 404, 413, 500: see {@link DiscardSessionBySignatureErrors}.
   */
  discardSessionBySignature(parameters: DiscardSessionBySignatureParameters, options?: CallOptions): PlyrCall<DiscardSessionResponse, DiscardSessionBySignatureErrors>;

  /**
   * **Discard a session by one-time password.** Ends a player's session for game rooms with a one-time password. **The JWT is not revoked**: only the game room operations reject it (`JWT deadline is expired`). `verifySession`, `revealClaimingCode`, and `logout` still accept it. To revoke the JWT, use `discardSessionBySignature` or `logout`.
   *
   * Each wrong password counts toward the lock: after five, the player is locked for 60 seconds. Unlike a login, a correct password does not reset the count.
   *
   * `POST /user/session/discardBy2fa`, [docs](http://127.0.0.1:4010/docs/#/accounts/discardsessionbyotp)
   *
   * @throws ApiError with status code 400, 401, 403, 404, 413, 500: see {@link DiscardSessionByOtpErrors}.
   */
  discardSessionByOtp(parameters: DiscardSessionByOtpParameters, options?: CallOptions): PlyrCall<DiscardSessionResponse, DiscardSessionByOtpErrors>;

  /**
   * **Look a player up by address.** Returns the PLYR[ID] and the avatar of the player with a primary address. Public: the request needs no signature, and the server ignores signature headers.
   *
   * Unlike `getUserInfo`, it returns the avatar as stored: an `ipfs://` address is not rewritten.
   *
   * `GET /user/basic/{address}`, [docs](http://127.0.0.1:4010/docs/#/accounts/getuserbyaddress)
   *
   * @throws ApiError with status code 400, 404, 500: see {@link GetUserByAddressErrors}.
   */
  getUserByAddress(parameters: GetUserByAddressParameters, options?: CallOptions): PlyrCall<PublicUser, GetUserByAddressErrors>;

  /**
   * **Log a deposit.** Adds a `deposit` entry to the activity log of a player. The server checks nothing, and no token moves. The player does not have to exist, and every field is optional.
   *
   * `POST /user/addDepositLog`, [docs](http://127.0.0.1:4010/docs/#/accounts/adddepositlog)
   *
   * @throws ApiError with status code 400, 401, 403, 413, 500: see {@link AddDepositLogErrors}.
   */
  addDepositLog(parameters?: AddDepositLogParameters, options?: CallOptions): PlyrCall<AddDepositLogResponse, AddDepositLogErrors>;

  /**
   * **Ask for a game API key.** Asks the administrators to turn a player into a game, that is, to give the PLYR[ID] an API key. The player proves with a wallet signature that they own the primary address. To read the decision, call `getPermissionUpgrade`.
   *
   * **A player can ask once.** A second request fails with the message of a database error, even after a rejection.
   *
   * After the server accepts the signature headers, every failure returns **400**, exceptions included. The signed message is `PLYR[ID] Permission Upgrade`.
   *
   * `POST /developer/upgrade`, [docs](http://127.0.0.1:4010/docs/#/developer-access/requestpermissionupgrade)
   *
   * @throws ApiError with status code 400, 401, 403, 413, 500: see {@link RequestPermissionUpgradeErrors}.
   */
  requestPermissionUpgrade(parameters: RequestPermissionUpgradeParameters, options?: CallOptions): PlyrCall<RequestPermissionUpgradeResponse, RequestPermissionUpgradeErrors>;

  /**
   * **Read a request for an API key.** Returns the state of a player's request for an API key. Any API key can read the request of any player.
   *
   * A rejection also sets `approvedBy` and `approvedAt`; `status` shows the decision.
   *
   * `GET /developer/status/{plyrId}`, [docs](http://127.0.0.1:4010/docs/#/developer-access/getpermissionupgrade)
   *
   * @throws ApiError with status code 401, 403, 404, 500: see {@link GetPermissionUpgradeErrors}.
   */
  getPermissionUpgrade(parameters: GetPermissionUpgradeParameters, options?: CallOptions): PlyrCall<PermissionUpgrade, GetPermissionUpgradeErrors>;

  /**
   * **List requests for API keys.** Lists all requests for API keys that are in one state, without paging. Any API key can list them, not only an administrator's.
   *
   * For a state that does not exist, or that is not in lowercase, the response is an empty array, not an error.
   *
   * `GET /developer/listing/{status}`, [docs](http://127.0.0.1:4010/docs/#/developer-access/listpermissionupgrades)
   *
   * @throws ApiError with status code 401, 403, 500: see {@link ListPermissionUpgradesErrors}.
   */
  listPermissionUpgrades(parameters: ListPermissionUpgradesParameters, options?: CallOptions): PlyrCall<PermissionUpgrade[], ListPermissionUpgradesErrors>;

  /**
   * **Approve a request for an API key.** Approves a pending request: the player becomes a game and gets an API key with the role `game`. A wallet signature proves that the signer is an administrator.
   *
   * The response does not contain the key; the player reads it with `revealApiKey`. From now on, the player cannot use `withdrawToken` and `transferToken`.
   *
   * The permission comes from the wallet signature, not from the API key that calls. After the server accepts the signature headers, every failure returns **400**, exceptions included. The signed message is `Approve DAVID's permission upgrade`, with the player's name in uppercase.
   *
   * `POST /developer/approve`, [docs](http://127.0.0.1:4010/docs/#/developer-access/approvepermissionupgrade)
   *
   * @throws ApiError with status code 400, 401, 403, 413, 500: see {@link ApprovePermissionUpgradeErrors}.
   */
  approvePermissionUpgrade(parameters: ApprovePermissionUpgradeParameters, options?: CallOptions): PlyrCall<ApprovePermissionUpgradeResponse, ApprovePermissionUpgradeErrors>;

  /**
   * **Reject a request for an API key.** Rejects a pending request. A wallet signature proves that the signer is an administrator.
   *
   * The decision is final: the player cannot ask again.
   *
   * The permission comes from the wallet signature, not from the API key that calls. After the server accepts the signature headers, every failure returns **400**, exceptions included. The signed message is `Reject CAROL's permission upgrade`, with the player's name in uppercase.
   *
   * `POST /developer/reject`, [docs](http://127.0.0.1:4010/docs/#/developer-access/rejectpermissionupgrade)
   *
   * @throws ApiError with status code 400, 401, 403, 413, 500: see {@link RejectPermissionUpgradeErrors}.
   */
  rejectPermissionUpgrade(parameters: RejectPermissionUpgradeParameters, options?: CallOptions): PlyrCall<RejectPermissionUpgradeResponse, RejectPermissionUpgradeErrors>;

  /**
   * **Reveal an API key.** Returns the API key and the secret key of a game to its owner. The owner proves with a wallet signature that they own the primary address. You can repeat the call.
   *
   * Sign the request with any valid API key. Without `plyrId`, the response is 500. Every later failure returns **400**, exceptions included.
   *
   * The signed message is `Reveal DAVID's API key`, with the player's name in uppercase. It contains no time and no nonce, so the wallet signature never expires: treat it like the secret key itself.
   *
   * `POST /developer/revealApiKey`, [docs](http://127.0.0.1:4010/docs/#/developer-access/revealapikey)
   *
   * @throws ApiError with status code 400, 401, 403, 413, 500: see {@link RevealApiKeyErrors}.
   */
  revealApiKey(parameters: RevealApiKeyParameters, options?: CallOptions): PlyrCall<ApiKeyPair, RevealApiKeyErrors>;

  /**
   * **Replace an API key.** Replaces the API key and the secret key of a game with new ones. **The old pair stops working at once**: prepare every backend of the game for the new one.
   *
   * The signed message is the same each time. Anyone who has an old wallet signature can replace the keys again.
   *
   * Sign the request with any valid API key. Without `plyrId`, the response is 500. Every later failure returns **400**, exceptions included.
   *
   * The signed message is `Reset DAVID's API key`, with the player's name in uppercase. It contains no time and no nonce, so the wallet signature never expires: treat it like the secret key itself.
   *
   * `POST /developer/resetApiKey`, [docs](http://127.0.0.1:4010/docs/#/developer-access/resetapikey)
   *
   * @throws ApiError with status code 400, 401, 403, 413, 500: see {@link ResetApiKeyErrors}.
   */
  resetApiKey(parameters: ResetApiKeyParameters, options?: CallOptions): PlyrCall<ApiKeyPair, ResetApiKeyErrors>;

  /**
   * **Withdraw a token to the primary address.** Moves tokens from a player's mirror address to the player's own primary address. A signature of the primary wallet proves that the player owns it. The server rejects games, that is, players that own an API key.
   *
   * The call queues a task and returns at once. It has no `sync`. Before you book anything, look at `success` in the entry of `listActivityLogs` (`success` or `reverted`), or at the transaction. `getTaskStatus` returns `SUCCESS` **even if the chain reverted the transaction**, for example because the balance was too low.
   *
   * The server checks in this order: the token, the player, whether all fields are present, whether the player is a game, the amount, and the signature. Send `plyrId` in lowercase, because this operation doesn't convert it.
   *
   * …
   *
   * `POST /withdraw`, [docs](http://127.0.0.1:4010/docs/#/withdrawals/withdrawtoken)
   *
   * @throws ApiError with status code 400, 401, 403, 404, 413, 500: see {@link WithdrawTokenErrors}.
   */
  withdrawToken(parameters: WithdrawTokenParameters, options?: CallOptions): PlyrTaskCall<TaskAccepted, WithdrawTokenErrors>;

  /**
   * **Transfer a token to another player or address.** Moves tokens from a player's mirror address to another player's mirror address, or to any other address. A signature of the primary wallet proves that the sender owns it. The server rejects games, that is, senders that own an API key.
   *
   * The call queues a task and returns at once. It has no `sync`. Before you book anything, look at `success` in the entry of `listActivityLogs` (`success` or `reverted`), or at the transaction. `getTaskStatus` returns `SUCCESS` **even if the chain reverted the transaction**, for example because the balance was too low.
   *
   * `toAddress` alone decides where the tokens go. `toPlyrId` only changes what the activity logs say: `transferOut` and `transferIn` instead of `withdraw`. The server doesn't compare it with `toAddress`.
   *
   * …
   *
   * `POST /transfer`, [docs](http://127.0.0.1:4010/docs/#/withdrawals/transfertoken)
   *
   * @throws ApiError with status code 400, 401, 403, 404, 413, 500: see {@link TransferTokenErrors}.
   */
  transferToken(parameters: TransferTokenParameters, options?: CallOptions): PlyrTaskCall<TaskAccepted, TransferTokenErrors>;

  /**
   * **Check whether a PLYR[ID] is a game.** Returns whether a PLYR[ID] has an API key, which makes it a game. For an unknown PLYR[ID], it returns false, never 404.
   *
   * `GET /isGame/{plyrId}`, [docs](http://127.0.0.1:4010/docs/#/withdrawals/checkisgame)
   *
   * @throws ApiError with status code 401, 403, 500: see {@link CheckIsGameErrors}.
   */
  checkIsGame(parameters: CheckIsGameParameters, options?: CallOptions): PlyrCall<IsGameResponse, CheckIsGameErrors>;

  /**
   * **Claim an airdrop reward.** Claims the reward that an address can claim from one campaign now. The server queues a task (`claimAirdropReward`) and returns at once. For the outcome, call `getTaskStatus`.
   *
   * The server checks the body first, and then the amount on the chain. If the input is invalid, or the amount is zero, it returns **401**, not 400. It doesn't check the amount again after it queues the task.
   *
   * Compare `getAirdropUserReward` before and after. The worker doesn't check the receipt of the transaction, so it records `SUCCESS` even if the chain rejected the claim.
   *
   * `POST /airdrop/campaign/claim`, [docs](http://127.0.0.1:4010/docs/#/airdrops/claimairdrop)
   *
   * @throws ApiError with status code 400, 401, 403, 413, 500: see {@link ClaimAirdropErrors}.
   */
  claimAirdrop(parameters: ClaimAirdropParameters, options?: CallOptions): PlyrTaskCall<TaskAccepted, ClaimAirdropErrors>;

  /**
   * **List airdrop campaigns.** Lists all airdrop campaigns in the order of their numbers. Times are in **seconds** since the Unix epoch, and amounts are in whole tokens.
   *
   * `periodId` and `nextPeriodTime` are present only while a campaign is ongoing.
   *
   * `GET /airdrop/campaign/info`, [docs](http://127.0.0.1:4010/docs/#/airdrops/listairdropcampaigns)
   *
   * @throws ApiError with status code 401, 403, 500: see {@link ListAirdropCampaignsErrors}.
   */
  listAirdropCampaigns(parameters?: NoParameters, options?: CallOptions): PlyrCall<AirdropCampaign[], ListAirdropCampaignsErrors>;

  /**
   * **Get the claimable airdrop reward.** Returns the reward that an address can claim from one campaign now. It is `0` for an address without a reward, and for a campaign that has not started.
   *
   * The server doesn't validate the parameters. If the number or the address is malformed, it returns 500.
   *
   * `GET /airdrop/campaign/{campaignId}/claimableReward/{address}`, [docs](http://127.0.0.1:4010/docs/#/airdrops/getairdropclaimablereward)
   *
   * @throws ApiError with status code 401, 403, 500: see {@link GetAirdropClaimableRewardErrors}.
   */
  getAirdropClaimableReward(parameters: GetAirdropClaimableRewardParameters, options?: CallOptions): PlyrCall<AirdropClaimableReward, GetAirdropClaimableRewardErrors>;

  /**
   * **Get the airdrop reward of an address.** Returns the rewards of an address in one campaign: the claimed, the total, and the unclaimed amount. The unclaimed amount includes periods that are still to come. For the amount that can be claimed now, call `getAirdropClaimableReward`.
   *
   * The server doesn't validate the parameters. If the number or the address is malformed, it returns 500.
   *
   * `GET /airdrop/campaign/{campaignId}/userReward/{address}`, [docs](http://127.0.0.1:4010/docs/#/airdrops/getairdropuserreward)
   *
   * @throws ApiError with status code 401, 403, 500: see {@link GetAirdropUserRewardErrors}.
   */
  getAirdropUserReward(parameters: GetAirdropUserRewardParameters, options?: CallOptions): PlyrCall<AirdropUserReward, GetAirdropUserRewardErrors>;

  /**
   * **Get the claimable reward of all airdrops.** Returns the sum of the rewards that an address can claim from all campaigns now. Only ongoing campaigns count: the sum does not include the unclaimed reward of an ended campaign.
   *
   * If the value is not an address, the server returns 500, or `0` if no campaign is ongoing.
   *
   * `GET /airdrop/allClaimableReward/{address}`, [docs](http://127.0.0.1:4010/docs/#/airdrops/getallairdropclaimablereward)
   *
   * @throws ApiError with status code 401, 403, 500: see {@link GetAllAirdropClaimableRewardErrors}.
   */
  getAllAirdropClaimableReward(parameters: GetAllAirdropClaimableRewardParameters, options?: CallOptions): PlyrCall<AirdropAllClaimableReward, GetAllAirdropClaimableRewardErrors>;

  /**
   * **Claim all airdrop rewards.** Claims the rewards that an address can claim from all ongoing campaigns now. The server queues one task (`claimAirdropReward`) for each campaign with a reward, and returns at once. For the outcomes, call `getTaskStatus` for each task.
   *
   * The array of tasks is called `task`, in the singular. If there is nothing to claim, it is empty. Unlike in `claimAirdrop`, that is not an error. As in `claimAirdrop`, the worker records `SUCCESS` even if the chain rejected the claim. The server leaves out ended campaigns.
   *
   * `POST /airdrop/claimAllClaimableReward`, [docs](http://127.0.0.1:4010/docs/#/airdrops/claimallairdroprewards)
   *
   * @throws ApiError with status code 400, 401, 403, 413, 500: see {@link ClaimAllAirdropRewardsErrors}.
   */
  claimAllAirdropRewards(parameters: ClaimAllAirdropRewardsParameters, options?: CallOptions): PlyrTaskCall<ClaimAllAirdropRewardsResponse, ClaimAllAirdropRewardsErrors>;

  /**
   * **Deposit into the reward pool.** Deposits tokens into the reward pool of a game, with a player's session, a start time, and an end time.
   *
   * This operation is known only from a public client script, which signs it like any other and prints the response. Its response fields, checks, and error messages are not known. The known server (2025-05-31) does not have it, and returns 404 with the plain text `Not Found`.
   *
   * `POST /game/rewardPool/deposit`, [docs](http://127.0.0.1:4010/docs/#/reward-pool/depositrewardpool)
   *
   * @throws ApiError with status code 400, 401, 403, 404, 413, 500: see {@link DepositRewardPoolErrors}.
   */
  depositRewardPool(parameters: DepositRewardPoolParameters, options?: CallOptions): PlyrCall<RewardPoolResponse, DepositRewardPoolErrors>;

  /**
   * **Get claimable amounts of the reward pool.** Returns the amounts that can be claimed from the reward pool of a game.
   *
   * This operation is known only from a public client script, which signs it like any other and prints the response. Its response fields, checks, and error messages are not known. The known server (2025-05-31) does not have it, and returns 404 with the plain text `Not Found`.
   *
   * `GET /game/rewardPool/claimableAmounts`, [docs](http://127.0.0.1:4010/docs/#/reward-pool/getrewardpoolclaimableamounts)
   *
   * @throws ApiError with status code 401, 403, 404, 500: see {@link GetRewardPoolClaimableAmountsErrors}.
   */
  getRewardPoolClaimableAmounts(parameters: GetRewardPoolClaimableAmountsParameters, options?: CallOptions): PlyrCall<RewardPoolResponse, GetRewardPoolClaimableAmountsErrors>;

  /**
   * **Claim from the reward pool.** Claims an amount of a token from the reward pool for one player. A comment in the script says that the amount must be less than the claimable amount, or the call fails.
   *
   * This operation is known only from a public client script, which signs it like any other and prints the response. Its response fields, checks, and error messages are not known. The known server (2025-05-31) does not have it, and returns 404 with the plain text `Not Found`.
   *
   * `POST /game/rewardPool/claim`, [docs](http://127.0.0.1:4010/docs/#/reward-pool/claimrewardpool)
   *
   * @throws ApiError with status code 400, 401, 403, 404, 413, 500: see {@link ClaimRewardPoolErrors}.
   */
  claimRewardPool(parameters: ClaimRewardPoolParameters, options?: CallOptions): PlyrCall<RewardPoolResponse, ClaimRewardPoolErrors>;

  /**
   * **Claim from the reward pool for several players.** Claims amounts from the reward pool for several players at once. The three arrays are parallel: entry *i* of each describes one claim. It is not known whether the claims succeed or fail together.
   *
   * This operation is known only from a public client script, which signs it like any other and prints the response. Its response fields, checks, and error messages are not known. The known server (2025-05-31) does not have it, and returns 404 with the plain text `Not Found`.
   *
   * `POST /game/rewardPool/batchClaim`, [docs](http://127.0.0.1:4010/docs/#/reward-pool/batchclaimrewardpool)
   *
   * @throws ApiError with status code 400, 401, 403, 404, 413, 500: see {@link BatchClaimRewardPoolErrors}.
   */
  batchClaimRewardPool(parameters: BatchClaimRewardPoolParameters, options?: CallOptions): PlyrCall<RewardPoolResponse, BatchClaimRewardPoolErrors>;

  /**
   * **Get Total Supply.** Returns how much PLYR exists: 750,000,000 minus the balance of the burn address, `0x0100000000000000000000000000000000000000`.
   *
   * Public: the request needs no signature. Only the mainnet has this operation.
   *
   * `GET /network/totalSupply`, [docs](http://127.0.0.1:4010/docs/#/network/gettotalsupply)
   *
   * @throws ApiError with status code 400, 404, 500: see {@link GetTotalSupplyErrors}.
   */
  getTotalSupply(parameters?: NoParameters, options?: CallOptions): PlyrCall<string, GetTotalSupplyErrors>;

  /**
   * **Get Circulating Supply.** Returns how much PLYR circulates: the total supply minus the balances of 12 locked addresses. The difference is exact, to the smallest unit.
   *
   * Public: the request needs no signature. Only the mainnet has this operation.
   *
   * `GET /network/circulatingSupply`, [docs](http://127.0.0.1:4010/docs/#/network/getcirculatingsupply)
   *
   * @throws ApiError with status code 400, 404, 500: see {@link GetCirculatingSupplyErrors}.
   */
  getCirculatingSupply(parameters?: NoParameters, options?: CallOptions): PlyrCall<string, GetCirculatingSupplyErrors>;

  /**
   * **Get Burned Supply.** Returns how much PLYR is burned: the balance of the burn address, `0x0100000000000000000000000000000000000000`.
   *
   * Public: the request needs no signature. Only the mainnet has this operation.
   *
   * `GET /network/burnedSupply`, [docs](http://127.0.0.1:4010/docs/#/network/getburnedsupply)
   *
   * @throws ApiError with status code 400, 404, 500: see {@link GetBurnedSupplyErrors}.
   */
  getBurnedSupply(parameters?: NoParameters, options?: CallOptions): PlyrCall<string, GetBurnedSupplyErrors>;

  /**
   * **Get Locked Supply.** Returns how much PLYR is locked: the sum of the balances of 12 addresses, which the response does not name.
   *
   * Public: the request needs no signature. Only the mainnet has this operation.
   *
   * `GET /network/lockedSupply`, [docs](http://127.0.0.1:4010/docs/#/network/getlockedsupply)
   *
   * @throws ApiError with status code 400, 404, 500: see {@link GetLockedSupplyErrors}.
   */
  getLockedSupply(parameters?: NoParameters, options?: CallOptions): PlyrCall<string, GetLockedSupplyErrors>;

  /**
   * **Greet the API.** Returns a greeting while the server runs. It does not check the database or the chain. Public: the request needs no signature.
   *
   * `GET /`, [docs](http://127.0.0.1:4010/docs/#/server/getapiroot)
   *
   * @throws ApiError with status code 400, 500: see {@link GetApiRootErrors}.
   */
  getApiRoot(parameters?: NoParameters, options?: CallOptions): PlyrCall<ApiRootResponse, GetApiRootErrors>;

  /**
   * **Read the server's clock.** Returns the server's time, so that you can compare it with your own clock. If your clock is more than five minutes off, the testnet rejects this request too. In that case, read the time from the `Date` header of the error response.
   *
   * On the testnet, the request must be signed, so it is also a cheap way to try a signature. On the mainnet, it is public.
   *
   * `GET /now`, [docs](http://127.0.0.1:4010/docs/#/server/getservertime)
   *
   * @throws ApiError with status code 401, 403, 500: see {@link GetServerTimeErrors}.
   */
  getServerTime(parameters?: NoParameters, options?: CallOptions): PlyrCall<ServerTime, GetServerTimeErrors>;

  /**
   * **Read the server's status.** Returns how long the server has been running and how much memory it has. Only API keys with the role `admin` can call it; keys of games get 403.
   *
   * `GET /status`, [docs](http://127.0.0.1:4010/docs/#/server/getserverstatus)
   *
   * @throws ApiError with status code 401, 403, 500: see {@link GetServerStatusErrors}.
   */
  getServerStatus(parameters?: NoParameters, options?: CallOptions): PlyrCall<ServerStatus, GetServerStatusErrors>;
}

/** The error bodies of each operation, by status code. */
export interface PlyrErrors {
  login: LoginErrors;
  loginAndApprove: LoginAndApproveErrors;
  logout: LogoutErrors;
  registerInstantPlayPass: RegisterInstantPlayPassErrors;
  revealClaimingCode: RevealClaimingCodeErrors;
  verifyClaimingCode: VerifyClaimingCodeErrors;
  revealPrivateKey: RevealPrivateKeyErrors;
  readAuth: ReadAuthErrors;
  revokeAuth: RevokeAuthErrors;
  verifySession: VerifySessionErrors;
  getUserInfo: GetUserInfoErrors;
  getAvatars: GetAvatarsErrors;
  getAvatar: GetAvatarErrors;
  createGameRoom: CreateGameRoomErrors;
  joinGameRoom: JoinGameRoomErrors;
  payGameRoom: PayGameRoomErrors;
  earnGameRoom: EarnGameRoomErrors;
  leaveGameRoom: LeaveGameRoomErrors;
  endGameRoom: EndGameRoomErrors;
  closeGameRoom: CloseGameRoomErrors;
  isJoinedGameRoom: IsJoinedGameRoomErrors;
  joinPayGameRoom: JoinPayGameRoomErrors;
  earnLeaveGameRoom: EarnLeaveGameRoomErrors;
  createJoinPayGameRoom: CreateJoinPayGameRoomErrors;
  earnLeaveEndGameRoom: EarnLeaveEndGameRoomErrors;
  listTokens: ListTokensErrors;
  getUserBalances: GetUserBalancesErrors;
  getUserTokenBalance: GetUserTokenBalanceErrors;
  getAllowance: GetAllowanceErrors;
  approveTokens: ApproveTokensErrors;
  revokeAllowance: RevokeAllowanceErrors;
  getToken: GetTokenErrors;
  getAddressBalances: GetAddressBalancesErrors;
  listAllowancesByGame: ListAllowancesByGameErrors;
  listAllowances: ListAllowancesErrors;
  revokeAllowanceBySignature: RevokeAllowanceBySignatureErrors;
  createChip: CreateChipErrors;
  mintChip: MintChipErrors;
  burnChip: BurnChipErrors;
  transferChip: TransferChipErrors;
  getChipBalance: GetChipBalanceErrors;
  getChipInfo: GetChipInfoErrors;
  createChipBySignature: CreateChipBySignatureErrors;
  createNft: CreateNftErrors;
  mintNfts: MintNftsErrors;
  transferNfts: TransferNftsErrors;
  burnNfts: BurnNftsErrors;
  getNftBalances: GetNftBalancesErrors;
  listNfts: ListNftsErrors;
  countNfts: CountNftsErrors;
  getNftCredit: GetNftCreditErrors;
  getNftInfo: GetNftInfoErrors;
  createNftBySignature: CreateNftBySignatureErrors;
  uploadNftFile: UploadNftFileErrors;
  getNftByTokenId: GetNftByTokenIdErrors;
  getNftOwner: GetNftOwnerErrors;
  isNftBurnt: IsNftBurntErrors;
  listUserCollectionNfts: ListUserCollectionNftsErrors;
  createBadge: CreateBadgeErrors;
  mintBadges: MintBadgesErrors;
  removeBadge: RemoveBadgeErrors;
  burnBadges: BurnBadgesErrors;
  listBadges: ListBadgesErrors;
  getBadgeInfo: GetBadgeInfoErrors;
  initBadges: InitBadgesErrors;
  initBadgesBySignature: InitBadgesBySignatureErrors;
  isBadgeInited: IsBadgeInitedErrors;
  getJwtPublicKey: GetJwtPublicKeyErrors;
  listActivityLogs: ListActivityLogsErrors;
  getTaskStatus: GetTaskStatusErrors;
  checkUserExists: CheckUserExistsErrors;
  registerUser: RegisterUserErrors;
  registerUserWithClaimingCode: RegisterUserWithClaimingCodeErrors;
  updateAvatar: UpdateAvatarErrors;
  bindSecondaryAddress: BindSecondaryAddressErrors;
  unbindSecondaryAddress: UnbindSecondaryAddressErrors;
  listSecondaryAddresses: ListSecondaryAddressesErrors;
  resetTwoFactor: ResetTwoFactorErrors;
  listActiveSessions: ListActiveSessionsErrors;
  discardSessionBySignature: DiscardSessionBySignatureErrors;
  discardSessionByOtp: DiscardSessionByOtpErrors;
  getUserByAddress: GetUserByAddressErrors;
  addDepositLog: AddDepositLogErrors;
  requestPermissionUpgrade: RequestPermissionUpgradeErrors;
  getPermissionUpgrade: GetPermissionUpgradeErrors;
  listPermissionUpgrades: ListPermissionUpgradesErrors;
  approvePermissionUpgrade: ApprovePermissionUpgradeErrors;
  rejectPermissionUpgrade: RejectPermissionUpgradeErrors;
  revealApiKey: RevealApiKeyErrors;
  resetApiKey: ResetApiKeyErrors;
  withdrawToken: WithdrawTokenErrors;
  transferToken: TransferTokenErrors;
  checkIsGame: CheckIsGameErrors;
  claimAirdrop: ClaimAirdropErrors;
  listAirdropCampaigns: ListAirdropCampaignsErrors;
  getAirdropClaimableReward: GetAirdropClaimableRewardErrors;
  getAirdropUserReward: GetAirdropUserRewardErrors;
  getAllAirdropClaimableReward: GetAllAirdropClaimableRewardErrors;
  claimAllAirdropRewards: ClaimAllAirdropRewardsErrors;
  depositRewardPool: DepositRewardPoolErrors;
  getRewardPoolClaimableAmounts: GetRewardPoolClaimableAmountsErrors;
  claimRewardPool: ClaimRewardPoolErrors;
  batchClaimRewardPool: BatchClaimRewardPoolErrors;
  getTotalSupply: GetTotalSupplyErrors;
  getCirculatingSupply: GetCirculatingSupplyErrors;
  getBurnedSupply: GetBurnedSupplyErrors;
  getLockedSupply: GetLockedSupplyErrors;
  getApiRoot: GetApiRootErrors;
  getServerTime: GetServerTimeErrors;
  getServerStatus: GetServerStatusErrors;
}

/** The parameters of `login`. */
export interface LoginParameters extends LoginRequest {}
/** The error bodies of `login`, by status code. */
export interface LoginErrors {
  /** The body is not a JSON object or array. The server sends this as plain text, before it checks the signature. */
  400: TextError;
  /** The request is not signed properly, or the one-time password is used up or wrong. */
  401: ErrorResponse;
  /** The API key's role is too low, the player is a guest, or the player is locked. */
  403: ErrorResponse;
  /** The player does not exist. */
  404: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server. Unless `plyrId` is missing, the earlier session has ended. */
  500: ServerErrorResponse;
}

/** The parameters of `loginAndApprove`. */
export interface LoginAndApproveParameters extends LoginAndApproveRequest {}
/** The error bodies of `loginAndApprove`, by status code. */
export interface LoginAndApproveErrors {
  /** The body is not a JSON object or array. The server sends this as plain text, before it checks the signature. */
  400: TextError;
  /** The request is not signed properly, the one-time password is used or wrong, or a token, game, or amount is not valid. */
  401: ErrorResponse;
  /** The API key's role is too low, the player is a guest, or the player is locked. */
  403: ErrorResponse;
  /** The player does not exist. */
  404: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server. Unless `plyrId` is missing, the earlier session has ended. */
  500: ServerErrorResponse;
}

/** The parameters of `logout`. */
export interface LogoutParameters extends SessionJwtRequest {}
/** The error bodies of `logout`, by status code. */
export interface LogoutErrors {
  /** The body is not a JSON object or array. The server sends this as plain text, before it checks the signature. */
  400: TextError;
  /** The request is not signed properly, or the session cannot be ended. */
  401: LogoutError;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server. */
  500: ServerErrorResponse;
}

/** The parameters of `registerInstantPlayPass`. */
export interface RegisterInstantPlayPassParameters extends RegisterInstantPlayPassRequest {}
/** The error bodies of `registerInstantPlayPass`, by status code. */
export interface RegisterInstantPlayPassErrors {
  /** The body is not a JSON object (plain-text response), or the generated name is taken. */
  400: ErrorResponse;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server. If `tokens` is missing, the server creates the account anyway, but you do not get its session. */
  500: ServerErrorResponse;
}

/** The parameters of `revealClaimingCode`. */
export interface RevealClaimingCodeParameters extends RevealClaimingCodeRequest {}
/** The error bodies of `revealClaimingCode`, by status code. */
export interface RevealClaimingCodeErrors {
  /** The body is not a JSON object (plain-text response), or it contains no session. */
  400: ErrorResponse;
  /** The request is not signed properly, or the player is not a guest. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** The session is not valid (no `stack`), or an exception inside the server (with `stack`). */
  500: ServerErrorResponse;
}

/** The parameters of `verifyClaimingCode`. */
export interface VerifyClaimingCodeParameters {
  /** The claiming code, in any case. */
  code: string;
}
/** The error bodies of `verifyClaimingCode`, by status code. */
export interface VerifyClaimingCodeErrors {
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The code is unknown, replaced, or used. */
  404: ErrorResponse;
  /** An exception inside the server, such as a lost database or chain. */
  500: ServerErrorResponse;
}

/** The parameters of `revealPrivateKey`. */
export interface RevealPrivateKeyParameters extends RevealPrivateKeyRequest {}
/** The error bodies of `revealPrivateKey`, by status code. */
export interface RevealPrivateKeyErrors {
  /** The body is not a JSON object (plain-text response). Otherwise, the PLYR[ID] is malformed, or the wallet signature is not hexadecimal or from another address. */
  400: ErrorResponse;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The player does not exist, or the account did not start as a guest. */
  404: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server. */
  500: ServerErrorResponse;
}

/** The parameters of `readAuth`. */
export interface ReadAuthParameters {
  /** The ID that you sent as `uid` with the login or approval. */
  uid: string;
}
/** The error bodies of `readAuth`, by status code. */
export interface ReadAuthErrors {
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** No result is stored yet, or it has expired. */
  404: ErrorResponse;
  /** An exception inside the server, such as a lost database or chain. */
  500: ServerErrorResponse;
}

/** The parameters of `revokeAuth`. */
export interface RevokeAuthParameters {
  /** The ID that you sent as `uid` with the login or approval. */
  uid: string;
}
/** The error bodies of `revokeAuth`, by status code. */
export interface RevokeAuthErrors {
  /** The body is not a JSON object or array. The server sends this as plain text, before it checks the signature. */
  400: TextError;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** Nothing is stored under this `uid`. */
  404: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server, such as a lost database or chain. */
  500: ServerErrorResponse;
}

/** The parameters of `verifySession`. */
export interface VerifySessionParameters extends SessionJwtRequest {}
/** The error bodies of `verifySession`, by status code. */
export interface VerifySessionErrors {
  /** The body is not a JSON object or array. The server sends this as plain text, before it checks the signature. */
  400: TextError;
  /** The request is not signed properly, or the session is not valid for this game. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server, such as a lost database or chain. */
  500: ServerErrorResponse;
}

/** The parameters of `getUserInfo`. */
export interface GetUserInfoParameters {
  /** A PLYR[ID] in any case, or a primary address. The server treats an address with a wrong EIP-55 checksum as a PLYR[ID]. */
  identifier: string;
}
/** The error bodies of `getUserInfo`, by status code. */
export interface GetUserInfoErrors {
  /** The identifier is neither an address nor a well-formed PLYR[ID]. */
  400: ErrorResponse;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The player does not exist. */
  404: ErrorResponse;
  /** An exception inside the server, such as a lost database or chain. */
  500: ServerErrorResponse;
}

/** The parameters of `getAvatars`. */
export interface GetAvatarsParameters extends GetAvatarsRequest {}
/** The error bodies of `getAvatars`, by status code. */
export interface GetAvatarsErrors {
  /** The body is not a JSON object (plain-text response), or `plyrIds` is not an array. */
  400: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server. */
  500: ServerErrorResponse;
}

/** The parameters of `getAvatar`. */
export interface GetAvatarParameters {
  /** The PLYR[ID], in lowercase. The server does not find other spellings. */
  plyrId: string;
}
/** The error bodies of `getAvatar`, by status code. */
export interface GetAvatarErrors {
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The player does not exist, or the name is not in lowercase. */
  404: ErrorResponse;
  /** An exception inside the server, such as a lost database or chain. */
  500: ServerErrorResponse;
}

/** The parameters of `createGameRoom`. */
export interface CreateGameRoomParameters extends CreateGameRoomRequest {}
/** The error bodies of `createGameRoom`, by status code. */
export interface CreateGameRoomErrors {
  /** The body is not a JSON object or array. The server sends this as plain text, before it checks the signature. */
  400: TextError;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server, such as a lost database or chain. */
  500: ServerErrorResponse;
  /** The worker did not finish within 25 seconds. The task is still running. Get its outcome with `getTaskStatus`. */
  504: TaskTimedOut;
}

/** The parameters of `joinGameRoom`. */
export interface JoinGameRoomParameters extends JoinGameRoomRequest {}
/** The error bodies of `joinGameRoom`, by status code. */
export interface JoinGameRoomErrors {
  /** The body is not a JSON object (plain text), or it has no sessions. */
  400: ErrorResponse;
  /** The request is not signed properly, or a session is invalid. */
  401: SessionListError;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server. If the operation catches it, the body has no `stack`. */
  500: ServerErrorResponse;
  /** The task did not finish within 25 seconds, and the players were not in the room 50 seconds later. The task may still be running. For its outcome, call `getTaskStatus`. */
  504: TaskTimedOut;
}

/** The parameters of `payGameRoom`. */
export interface PayGameRoomParameters extends PayGameRoomRequest {}
/** The error bodies of `payGameRoom`, by status code. */
export interface PayGameRoomErrors {
  /** The body is not a JSON object (plain text), or it has no sessions. */
  400: ErrorResponse;
  /** The request is not signed properly, a session, token, or amount is invalid, an allowance is missing or too low, or a player is not in the room. */
  401: PlayerListError;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server. If the operation catches it, the body has no `stack`. */
  500: ServerErrorResponse;
  /** The worker did not finish within 25 seconds. The task is still running. Get its outcome with `getTaskStatus`. */
  504: TaskTimedOut;
}

/** The parameters of `earnGameRoom`. */
export interface EarnGameRoomParameters extends EarnGameRoomRequest {}
/** The error bodies of `earnGameRoom`, by status code. */
export interface EarnGameRoomErrors {
  /** The body is not a JSON object or array. The server sends this as plain text, before it checks the signature. */
  400: TextError;
  /** The request is not signed properly, or a token is missing or not known. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server. If the operation catches it, the body has no `stack`. */
  500: ServerErrorResponse;
  /** The worker did not finish within 25 seconds. The task is still running. Get its outcome with `getTaskStatus`. */
  504: TaskTimedOut;
}

/** The parameters of `leaveGameRoom`. */
export interface LeaveGameRoomParameters extends LeaveGameRoomRequest {}
/** The error bodies of `leaveGameRoom`, by status code. */
export interface LeaveGameRoomErrors {
  /** The body is not a JSON object (plain text), or it has no sessions. */
  400: ErrorResponse;
  /** The request is not signed properly, a session is invalid, or a player is not in the room. */
  401: PlayerListError;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server. If the operation catches it, the body has no `stack`. */
  500: ServerErrorResponse;
  /** The worker did not finish within 25 seconds. The task is still running. Get its outcome with `getTaskStatus`. */
  504: TaskTimedOut;
}

/** The parameters of `endGameRoom`. */
export interface EndGameRoomParameters extends EndGameRoomRequest {}
/** The error bodies of `endGameRoom`, by status code. */
export interface EndGameRoomErrors {
  /** The body is not a JSON object or array. The server sends this as plain text, before it checks the signature. */
  400: TextError;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server. For mistakes in the request that the operation catches, there is no `stack`. */
  500: ServerErrorResponse;
  /** The worker did not finish within 25 seconds. The task is still running. Get its outcome with `getTaskStatus`. */
  504: TaskTimedOut;
}

/** The parameters of `closeGameRoom`. */
export interface CloseGameRoomParameters extends CloseGameRoomRequest {}
/** The error bodies of `closeGameRoom`, by status code. */
export interface CloseGameRoomErrors {
  /** The body is not a JSON object or array. The server sends this as plain text, before it checks the signature. */
  400: TextError;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server. For mistakes in the request that the operation catches, there is no `stack`. */
  500: ServerErrorResponse;
  /** The worker did not finish within 25 seconds. The task is still running. Get its outcome with `getTaskStatus`. */
  504: TaskTimedOut;
}

/** The parameters of `isJoinedGameRoom`. */
export interface IsJoinedGameRoomParameters {
  /** The player's PLYR[ID], case-insensitive. */
  plyrId: string;
  /** The number of a room of the calling game. An empty string means room 0, which does not exist. Any other string that is not a number, a negative number, or a repeated parameter returns 500. */
  roomId: string;
}
/** The error bodies of `isJoinedGameRoom`, by status code. */
export interface IsJoinedGameRoomErrors {
  /** A parameter is missing. The server checks `plyrId` first. */
  400: ErrorResponse;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** An exception inside the server. */
  500: ServerErrorResponse;
}

/** The parameters of `joinPayGameRoom`. */
export interface JoinPayGameRoomParameters extends JoinPayGameRoomRequest {}
/** The error bodies of `joinPayGameRoom`, by status code. */
export interface JoinPayGameRoomErrors {
  /** The body is not a JSON object (plain text), it has no sessions, or the arrays differ in length. */
  400: ErrorResponse;
  /** The request is not signed properly, or a session, a token, an amount, or an allowance is rejected. */
  401: PlayerListError;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server. If the operation catches it, the body has no `stack`. */
  500: ServerErrorResponse;
  /** The worker did not finish within 25 seconds. The task is still running. Get its outcome with `getTaskStatus`. */
  504: TaskTimedOut;
}

/** The parameters of `earnLeaveGameRoom`. */
export interface EarnLeaveGameRoomParameters extends EarnLeaveGameRoomRequest {}
/** The error bodies of `earnLeaveGameRoom`, by status code. */
export interface EarnLeaveGameRoomErrors {
  /** The body is not a JSON object (plain text), or the arrays differ in length. */
  400: ErrorResponse;
  /** The request is not signed properly, or a token is missing or not known. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server. For mistakes in the request that the operation catches, there is no `stack`. */
  500: ServerErrorResponse;
  /** The worker did not finish within 25 seconds. The task is still running. Get its outcome with `getTaskStatus`. */
  504: TaskTimedOut;
}

/** The parameters of `createJoinPayGameRoom`. */
export interface CreateJoinPayGameRoomParameters extends CreateJoinPayGameRoomRequest {}
/** The error bodies of `createJoinPayGameRoom`, by status code. */
export interface CreateJoinPayGameRoomErrors {
  /** The body is not a JSON object (plain text), it has no sessions, or the arrays differ in length. */
  400: ErrorResponse;
  /** The request is not signed properly, or a session, a token, an amount, or an allowance is rejected. */
  401: PlayerListError;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server. If the operation catches it, the body has no `stack`. */
  500: ServerErrorResponse;
  /** The worker did not finish within 25 seconds. The task is still running. Get its outcome with `getTaskStatus`. */
  504: TaskTimedOut;
}

/** The parameters of `earnLeaveEndGameRoom`. */
export interface EarnLeaveEndGameRoomParameters extends EarnLeaveGameRoomRequest {}
/** The error bodies of `earnLeaveEndGameRoom`, by status code. */
export interface EarnLeaveEndGameRoomErrors {
  /** The body is not a JSON object (plain text), or the arrays differ in length. */
  400: ErrorResponse;
  /** The request is not signed properly, or a token is missing or not known. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server. For mistakes in the request that the operation catches, there is no `stack`. */
  500: ServerErrorResponse;
  /** The worker did not finish within 25 seconds. The task is still running. Get its outcome with `getTaskStatus`. */
  504: TaskTimedOut;
}

/** The error bodies of `listTokens`, by status code. */
export interface ListTokensErrors {
  /** The request has a body, which is optional, and the body is not a JSON object or array. The server sends this as plain text. */
  400: TextError;
  /** The token list could not be fetched, or an exception inside the server. */
  500: ServerErrorResponse;
  /** There is no token list yet. In practice, the server returns 500 until there is one. */
  503: ErrorResponse;
}

/** The parameters of `getUserBalances`. */
export interface GetUserBalancesParameters {
  /** The player's PLYR[ID], in lowercase. Other spellings, and addresses, are not found. */
  plyrId: PlyrId;
}
/** The error bodies of `getUserBalances`, by status code. */
export interface GetUserBalancesErrors {
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The player does not exist, or you sent an address or a name that is not in lowercase. */
  404: ErrorResponse;
  /** An exception inside the server, for example because it can't reach the chain. */
  500: ServerErrorResponse;
}

/** The parameters of `getUserTokenBalance`. */
export interface GetUserTokenBalanceParameters {
  /** The player's PLYR[ID], in lowercase. Other spellings, and addresses, are not found. */
  plyrId: PlyrId;
  /** The token's API name, case-insensitive, or its address. If no token has the address, the server returns 500. */
  tokenName: string;
}
/** The error bodies of `getUserTokenBalance`, by status code. */
export interface GetUserTokenBalanceErrors {
  /** The request is not signed properly, or the token is neither an address nor a known name. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The player does not exist, or you sent an address or a name that is not in lowercase. */
  404: ErrorResponse;
  /** An exception inside the server, for example because no token has the address. */
  500: ServerErrorResponse;
}

/** The parameters of `getAllowance`. */
export interface GetAllowanceParameters {
  /** The player's PLYR[ID], case-insensitive. The server doesn't check that the player exists. */
  plyrId: PlyrIdInput;
  /** Any game ID, case-insensitive. The server doesn't check that the game exists. */
  gameId: string;
  /** The token's API name, case-insensitive. The server doesn't check that the token exists. */
  token: string;
}
/** The error bodies of `getAllowance`, by status code. */
export interface GetAllowanceErrors {
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** An exception inside the server, for example because it can't read the database. */
  500: ServerErrorResponse;
}

/** The parameters of `approveTokens`. */
export interface ApproveTokensParameters extends ApproveTokensRequest {}
/** The error bodies of `approveTokens`, by status code. */
export interface ApproveTokensErrors {
  /** The body is not a JSON object or array. The server sends this as plain text, before it checks the signature. */
  400: TextError;
  /** The request is not signed properly, the one-time password is used up or wrong, or a token, the game, or an amount is invalid. */
  401: ErrorResponse;
  /** The API key's role is too low, the player is a guest, or the player is locked. */
  403: ErrorResponse;
  /** The player does not exist. */
  404: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server. The body has a `stack` only if `plyrId` is missing, or if the exception happens before the operation starts. */
  500: ServerErrorResponse;
}

/** The parameters of `revokeAllowance`. */
export interface RevokeAllowanceParameters extends RevokeAllowanceRequest {}
/** The error bodies of `revokeAllowance`, by status code. */
export interface RevokeAllowanceErrors {
  /** The body is not a JSON object or array. The server sends this as plain text, before it checks the signature. */
  400: TextError;
  /** The request is not signed properly, or the one-time password is used up or wrong. */
  401: ErrorResponse;
  /** The API key's role is too low, the player is a guest, or the player is locked. */
  403: ErrorResponse;
  /** The player does not exist. */
  404: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server. The body has a `stack` if `plyrId` is missing, but not if `gameId` or `token` is missing. */
  500: ServerErrorResponse;
}

/** The parameters of `getToken`. */
export interface GetTokenParameters {
  /** The `apiId` of the token. It is case-sensitive: `GAMR` is not found. */
  tokenId: string;
}
/** The error bodies of `getToken`, by status code. */
export interface GetTokenErrors {
  /** The token does not exist. The body has the fields of the list, with an empty `tokens` array. */
  404: EmptyTokenList;
  /** The token list could not be fetched, or an exception inside the server. */
  500: ServerErrorResponse;
  /** There is no token list yet. In practice, the server returns 500 until there is one. */
  503: ErrorResponse;
}

/** The parameters of `getAddressBalances`. */
export interface GetAddressBalancesParameters {
  /** The address, either all lowercase or with a correct EIP-55 checksum. */
  address: string;
}
/** The error bodies of `getAddressBalances`, by status code. */
export interface GetAddressBalancesErrors {
  /** The value is not an address. */
  400: ErrorResponse;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** An exception inside the server, such as a chain that cannot be reached. */
  500: ServerErrorResponse;
}

/** The parameters of `listAllowancesByGame`. */
export interface ListAllowancesByGameParameters {
  /** The player's PLYR[ID], case-insensitive. The server doesn't check that the player exists. */
  plyrId: PlyrIdInput;
  /** Any game ID, case-insensitive. The server doesn't check that the game exists. */
  gameId: string;
}
/** The error bodies of `listAllowancesByGame`, by status code. */
export interface ListAllowancesByGameErrors {
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** An exception inside the server, such as a lost database or chain. */
  500: ServerErrorResponse;
}

/** The parameters of `listAllowances`. */
export interface ListAllowancesParameters {
  /** The player's PLYR[ID], case-insensitive. The server doesn't check that the player exists. */
  plyrId: PlyrIdInput;
}
/** The error bodies of `listAllowances`, by status code. */
export interface ListAllowancesErrors {
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** An exception inside the server, such as a lost database or chain. */
  500: ServerErrorResponse;
}

/** The parameters of `revokeAllowanceBySignature`. */
export interface RevokeAllowanceBySignatureParameters extends RevokeAllowanceBySignatureRequest {}
/** The error bodies of `revokeAllowanceBySignature`, by status code. */
export interface RevokeAllowanceBySignatureErrors {
  /** The body is not a JSON object (plain text). Otherwise, the player does not exist, or the signature is not by the player's primary wallet. */
  400: ErrorResponse;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server. The body has no `stack` if a field is missing or the signature is malformed. */
  500: ServerErrorResponse;
}

/** The parameters of `createChip`. */
export interface CreateChipParameters extends CreateChipRequest {}
/** The error bodies of `createChip`, by status code. */
export interface CreateChipErrors {
  /** The body is not a JSON object (plain text), or a field is missing. */
  400: ErrorResponse;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** The task failed or timed out (no `stack`), or an exception occurred inside the server (with `stack`). */
  500: ChipTaskError;
}

/** The parameters of `mintChip`. */
export interface MintChipParameters extends MintChipRequest {}
/** The error bodies of `mintChip`, by status code. */
export interface MintChipErrors {
  /** The body is not a JSON object (plain text), an array is missing, arrays differ in length, or a chip belongs to another game. */
  400: ErrorResponse;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** The task failed or timed out (no `stack`), or an exception inside the server (with `stack`). */
  500: ChipTaskError;
}

/** The parameters of `burnChip`. */
export interface BurnChipParameters extends BurnChipRequest {}
/** The error bodies of `burnChip`, by status code. */
export interface BurnChipErrors {
  /** The body is not a JSON object (plain text), an array is missing, arrays differ in length, or a chip belongs to another game. */
  400: ErrorResponse;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** The task failed or timed out (no `stack`), or an exception inside the server (with `stack`). */
  500: ChipTaskError;
}

/** The parameters of `transferChip`. */
export interface TransferChipParameters extends TransferChipRequest {}
/** The error bodies of `transferChip`, by status code. */
export interface TransferChipErrors {
  /** The body is not a JSON object (plain text). Otherwise, an array is missing, the arrays differ in length, or a chip does not belong to the game. */
  400: ErrorResponse;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** The task failed or timed out (no `stack`), or an exception inside the server (with `stack`). */
  500: ChipTaskError;
}

/** The parameters of `getChipBalance`. */
export interface GetChipBalanceParameters {
  /** The player's PLYR[ID], case-insensitive. */
  plyrId: PlyrIdInput;
  /** A game ID, case-insensitive. The response has only the chips of this game. */
  gameId?: string | undefined;
  /** A chip's address, either all lowercase or with a correct EIP-55 checksum. Anything else returns 500. The response has only this chip. */
  chip?: ChipAddressInput | undefined;
}
/** The error bodies of `getChipBalance`, by status code. */
export interface GetChipBalanceErrors {
  /** The parameter `plyrId` is missing. */
  400: ErrorResponse;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The player does not exist, or no chip matches. */
  404: ErrorResponse;
  /** An exception inside the server, such as a `chip` that is not an address. */
  500: ServerErrorResponse;
}

/** The parameters of `getChipInfo`. */
export interface GetChipInfoParameters {
  /** A game ID, case-insensitive. Required if you don't send `chip`. */
  gameId?: string | undefined;
  /** A chip's address, either all lowercase or with a correct EIP-55 checksum. Anything else returns 500. Required if you don't send `gameId`. */
  chip?: ChipAddressInput | undefined;
}
/** The error bodies of `getChipInfo`, by status code. */
export interface GetChipInfoErrors {
  /** Both `gameId` and `chip` are missing. */
  400: ErrorResponse;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** No chip matches. */
  404: ErrorResponse;
  /** An exception inside the server, such as a `chip` that is not an address. */
  500: ServerErrorResponse;
}

/** The parameters of `createChipBySignature`. */
export interface CreateChipBySignatureParameters extends CreateChipBySignatureRequest {}
/** The error bodies of `createChipBySignature`, by status code. */
export interface CreateChipBySignatureErrors {
  /** The body is not a JSON object (plain text). Otherwise, a field is missing, or the signature is not by the owner's primary wallet. */
  400: ErrorResponse;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The player does not exist. */
  404: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** The task failed or timed out (no `stack`), or an exception occurred inside the server (with `stack`). */
  500: ChipTaskError;
}

/** The parameters of `createNft`. */
export interface CreateNftParameters extends CreateNftRequest {}
/** The error bodies of `createNft`, by status code. */
export interface CreateNftErrors {
  /** The body is not a JSON object (plain-text response). Otherwise, a field is missing, or the credit is too low. */
  400: ErrorResponse;
  /** The request is not signed properly, or the chain ID is missing or not supported. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** The task failed or timed out (no `stack`). Otherwise, an exception inside the server (with `stack`). */
  500: NftTaskErrorResponse;
}

/** The parameters of `mintNfts`. */
export interface MintNftsParameters extends MintNftsRequest {}
/** The error bodies of `mintNfts`, by status code. */
export interface MintNftsErrors {
  /** The body is not a JSON object (plain-text response). Otherwise, an array is missing, too long, or of a different length, a collection does not belong to the game, or the credit is too low. */
  400: ErrorResponse;
  /** The request is not signed properly, or the chain ID is missing or not supported. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** The task failed or timed out (no `stack`). Otherwise, an exception inside the server (with `stack`). */
  500: NftTaskErrorResponse;
}

/** The parameters of `transferNfts`. */
export interface TransferNftsParameters extends TransferNftsRequest {}
/** The error bodies of `transferNfts`, by status code. */
export interface TransferNftsErrors {
  /** The body is not a JSON object (plain-text response). Otherwise, an array is missing, too long, or of a different length, a recipient is the zero address, a collection is not the game's, or the credit is too low. */
  400: ErrorResponse;
  /** The request is not signed properly, or the chain ID is missing or not supported. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** The task failed or timed out (no `stack`). Otherwise, an exception inside the server (with `stack`). */
  500: NftTaskErrorResponse;
}

/** The parameters of `burnNfts`. */
export interface BurnNftsParameters extends BurnNftsRequest {}
/** The error bodies of `burnNfts`, by status code. */
export interface BurnNftsErrors {
  /** The body is not a JSON object (plain-text response). Otherwise, an array is missing, too long, or of a different length, a collection does not belong to the game, or the credit is too low. */
  400: ErrorResponse;
  /** The request is not signed properly, or the chain ID is missing or not supported. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** The task failed or timed out (no `stack`). Otherwise, an exception inside the server (with `stack`). */
  500: NftTaskErrorResponse;
}

/** The parameters of `getNftBalances`. */
export interface GetNftBalancesParameters {
  /** The PLYR[ID] of the player, in any case. */
  plyrId: PlyrIdInput;
  /** The chain ID: 43113, 62831, 11155111, or 97. Required. Chain names are not accepted. */
  chainId: NftChainIdNumber;
  /** The game whose collections to return, in any case. Without it, the response covers all games. */
  gameId?: string | undefined;
  /** The collection to return: one contract address in any case, or several, separated by commas. Do not repeat the parameter; that returns 500. */
  nft?: string | undefined;
  /** `true` for soulbound collections only, `false` for the others only. Without it, the response covers both. */
  isSbt?: boolean | undefined;
}
/** The error bodies of `getNftBalances`, by status code. */
export interface GetNftBalancesErrors {
  /** The player or the chain is missing, or the chain is not supported. */
  400: ErrorResponse;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The player does not exist, or no collection matches the filters. */
  404: ErrorResponse;
  /** An exception inside the server. */
  500: ServerErrorResponse;
}

/** The parameters of `listNfts`. */
export interface ListNftsParameters {
  /** The PLYR[ID] of the player, in any case. */
  plyrId: PlyrIdInput;
  /** The chain ID: 43113, 62831, 11155111, or 97. Required. Chain names are not accepted. */
  chainId: NftChainIdNumber;
  /** The game whose collections to return, in any case. Without it, the response covers all games. */
  gameId?: string | undefined;
  /** The collection to return: one contract address in any case, or several, separated by commas. Do not repeat the parameter; that returns 500. */
  nft?: string | undefined;
  /** `true` for soulbound collections only, `false` for the others only. Without it, the response covers both. */
  isSbt?: boolean | undefined;
}
/** The error bodies of `listNfts`, by status code. */
export interface ListNftsErrors {
  /** The player or the chain is missing, or the chain is not supported. */
  400: ErrorResponse;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The player does not exist, or no collection matches the filters. */
  404: ErrorResponse;
  /** An exception inside the server. */
  500: ServerErrorResponse;
}

/** The parameters of `countNfts`. */
export interface CountNftsParameters {
  /** The PLYR[ID] of the player, in any case. */
  plyrId: PlyrIdInput;
  /** The contract address of one collection, in any case. */
  nft: string;
  /** The chain ID: 43113, 62831, 11155111, or 97. Required. Chain names are not accepted. */
  chainId: NftChainIdNumber;
  /** The docs list this parameter. The server ignores it, because the contract address is enough. */
  gameId?: string | undefined;
}
/** The error bodies of `countNfts`, by status code. */
export interface CountNftsErrors {
  /** `plyrId`, `nft`, or `chainId` is missing, or the chain is not supported. */
  400: ErrorResponse;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The player does not exist, or the collection does not exist on this chain. */
  404: ErrorResponse;
  /** An exception inside the server. */
  500: ServerErrorResponse;
}

/** The error bodies of `getNftCredit`, by status code. */
export interface GetNftCreditErrors {
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** An exception inside the server, such as a lost database or chain. */
  500: ServerErrorResponse;
}

/** The parameters of `getNftInfo`. */
export interface GetNftInfoParameters {
  /** The chain ID: 43113, 62831, 11155111, or 97. A missing chain ID returns the same error as an unsupported one. */
  chainId: NftChainIdNumber;
  /** The game, in any case. Required unless `nft` is sent. */
  gameId?: string | undefined;
  /** The contract address of one collection, in any case. Required unless `gameId` is sent. Unlike `getNftBalances`, it accepts only one address. */
  nft?: string | undefined;
}
/** The error bodies of `getNftInfo`, by status code. */
export interface GetNftInfoErrors {
  /** Neither `gameId` nor `nft` was sent, or the chain ID is missing or not supported. */
  400: ErrorResponse;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** No collection matches. */
  404: ErrorResponse;
  /** An exception inside the server. */
  500: ServerErrorResponse;
}

/** The parameters of `createNftBySignature`. */
export interface CreateNftBySignatureParameters extends CreateNftBySignatureRequest {}
/** The error bodies of `createNftBySignature`, by status code. */
export interface CreateNftBySignatureErrors {
  /** The body is not a JSON object (plain-text response). Otherwise, a field is missing, the wallet signature is from another address or for another message, or the credit is too low. */
  400: ErrorResponse;
  /** The request is not signed properly, or the chain ID is missing or not supported. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The PLYR[ID] of the game does not exist. */
  404: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** The task failed or timed out (no `stack`). Otherwise, an exception inside the server (with `stack`). */
  500: NftTaskErrorResponse;
}

/** The parameters of `uploadNftFile`. */
export interface UploadNftFileParameters extends UploadNftFileRequest {}
/** The error bodies of `uploadNftFile`, by status code. */
export interface UploadNftFileErrors {
  /** The body is not a JSON object (plain-text response), or a field is missing. */
  400: ErrorResponse;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** The pinning service failed, the content has the wrong type, or another exception occurred inside the server. */
  500: ServerErrorResponse;
}

/** The parameters of `getNftByTokenId`. */
export interface GetNftByTokenIdParameters {
  /** A chain name in exactly this spelling, or a chain ID. Only `fuji`, `avalanche`, `plyrTestnet`, and `plyr` (43113, 43114, 62831, and 16180) have an index. The other chains and numbers pass this check and then return 500. */
  chain: NftChainRef;
  /** The contract address, all in lowercase or with a correct checksum, or the alias `zoogenes` on `fuji` or `avalanche`. */
  contract: NftContractRef;
  /** The ID of the token, as a decimal string. */
  tokenId: NftTokenId;
}
/** The error bodies of `getNftByTokenId`, by status code. */
export interface GetNftByTokenIdErrors {
  /** The chain or the contract is unknown. */
  400: ErrorResponse;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The index does not know the token or the chain, the index failed, or another exception occurred inside the server. */
  500: ServerErrorResponse;
}

/** The parameters of `getNftOwner`. */
export interface GetNftOwnerParameters {
  /** A chain name in exactly this spelling, or a chain ID. Only `fuji`, `avalanche`, `plyrTestnet`, and `plyr` (43113, 43114, 62831, and 16180) have an index. The other chains and numbers pass this check and then return 500. */
  chain: NftChainRef;
  /** The contract address, all in lowercase or with a correct checksum, or the alias `zoogenes` on `fuji` or `avalanche`. */
  contract: NftContractRef;
  /** The ID of the token, as a decimal string. */
  tokenId: NftTokenId;
}
/** The error bodies of `getNftOwner`, by status code. */
export interface GetNftOwnerErrors {
  /** The chain or the contract is unknown. */
  400: ErrorResponse;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The NFT index failed, or does not know the token or the chain. Or another exception inside the server. */
  500: ServerErrorResponse;
}

/** The parameters of `isNftBurnt`. */
export interface IsNftBurntParameters {
  /** A chain name in exactly this spelling, or a chain ID. Only `fuji`, `avalanche`, `plyrTestnet`, and `plyr` (43113, 43114, 62831, and 16180) have an index. The other chains and numbers pass this check and then return 500. */
  chain: NftChainRef;
  /** The contract address, all in lowercase or with a correct checksum, or the alias `zoogenes` on `fuji` or `avalanche`. */
  contract: NftContractRef;
  /** The ID of the token, as a decimal string. */
  tokenId: NftTokenId;
}
/** The error bodies of `isNftBurnt`, by status code. */
export interface IsNftBurntErrors {
  /** The chain or the contract is unknown. */
  400: ErrorResponse;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The NFT index failed, or does not know the token or the chain. Or another exception inside the server. */
  500: ServerErrorResponse;
}

/** The parameters of `listUserCollectionNfts`. */
export interface ListUserCollectionNftsParameters {
  /** A chain name in exactly this spelling, or a chain ID. Only `avalanche`, `fuji`, `plyrTestnet`, and `plyr` (43114, 43113, 62831, and 16180) have an index. With a contract address, the other chains and numbers pass this check and then return 500. */
  chain: NftChainRef;
  /** The alias `zoogenes` (on `avalanche` and `fuji`), or a contract address in lowercase. */
  contract: NftContractRef;
  /** The PLYR[ID] of the player, in lowercase. The server treats other spellings as an unknown player. An address is not accepted. */
  plyrId: PlyrId;
  /** Meant to leave out the primary address if `false`, but `false` returns 500. Do not send it. */
  primary?: boolean | undefined;
  /** Meant to leave out the secondary addresses if `false`, but `false` returns 500. Do not send it. */
  secondary?: boolean | undefined;
}
/** The error bodies of `listUserCollectionNfts`, by status code. */
export interface ListUserCollectionNftsErrors {
  /** The chain, the contract, or the player is unknown. */
  400: ErrorResponse;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The index does not cover the chain or failed, you sent `primary` or `secondary`, or another exception occurred inside the server. */
  500: ServerErrorResponse;
}

/** The parameters of `createBadge`. */
export interface CreateBadgeParameters extends CreateBadgeRequest {}
/** The error bodies of `createBadge`, by status code. */
export interface CreateBadgeErrors {
  /** The body is not a JSON object (plain-text response), or a required string is missing or empty. */
  400: ErrorResponse;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The game has no badge collection. */
  404: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** The image is missing, the slug is taken, or another exception occurred inside the server. */
  500: ServerErrorResponse;
}

/** The parameters of `mintBadges`. */
export interface MintBadgesParameters extends MintBadgesRequest {}
/** The error bodies of `mintBadges`, by status code. */
export interface MintBadgesErrors {
  /** The body is not a JSON object (plain-text response). Otherwise, an array is missing, there are more than ten players, or the arrays differ in length. */
  400: ErrorResponse;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The game has no badge with one of the slugs, or a player does not exist. The server reports the first entry with an error. */
  404: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** The task failed or timed out (no `stack`). Otherwise, an exception inside the server (with `stack`), for example because the upload of metadata failed. */
  500: BadgeTaskErrorResponse;
}

/** The parameters of `removeBadge`. */
export interface RemoveBadgeParameters extends RemoveBadgeRequest {}
/** The error bodies of `removeBadge`, by status code. */
export interface RemoveBadgeErrors {
  /** The body is not a JSON object or array. The server sends this as plain text, before it checks the signature. */
  400: TextError;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The server does not have this operation. The known server returns this, even for unsigned requests. */
  404: TextError;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server, such as a lost database or chain. */
  500: ServerErrorResponse;
}

/** The parameters of `burnBadges`. */
export interface BurnBadgesParameters extends BurnBadgesRequest {}
/** The error bodies of `burnBadges`, by status code. */
export interface BurnBadgesErrors {
  /** The body is not a JSON object (plain-text response). Otherwise, an array is missing, there are more than ten players, or the number of tokens differs from the number of players. */
  400: ErrorResponse;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** The task failed or timed out (no `stack`), or an exception inside the server (with `stack`). */
  500: BadgeTaskErrorResponse;
}

/** The parameters of `listBadges`. */
export interface ListBadgesParameters {
  /** The player, in any case. */
  plyrId: string;
  /** The game, in any case. The known server requires it; a later one may not. */
  gameId: string;
}
/** The error bodies of `listBadges`, by status code. */
export interface ListBadgesErrors {
  /** A query parameter is missing. */
  400: ErrorResponse;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The player does not exist, or has no badge in the game. */
  404: ErrorResponse;
  /** An exception inside the server, such as a lost database or chain. */
  500: ServerErrorResponse;
}

/** The parameters of `getBadgeInfo`. */
export interface GetBadgeInfoParameters {
  /** The game, in any case. Without it, the response covers all games. */
  gameId?: string | undefined;
  /** The kind of badge, in any case. Without it, the response covers all kinds. */
  slug?: string | undefined;
}
/** The error bodies of `getBadgeInfo`, by status code. */
export interface GetBadgeInfoErrors {
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** No kind of badge matches. */
  404: ErrorResponse;
  /** An exception inside the server, such as a lost database or chain. */
  500: ServerErrorResponse;
}

/** The error bodies of `initBadges`, by status code. */
export interface InitBadgesErrors {
  /** The body is not a JSON object (plain-text response), or the game already has a collection. */
  400: ErrorResponse;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** The task failed or timed out (no `stack`), or an exception inside the server (with `stack`). */
  500: BadgeTaskErrorResponse;
}

/** The parameters of `initBadgesBySignature`. */
export interface InitBadgesBySignatureParameters extends InitBadgesBySignatureRequest {}
/** The error bodies of `initBadgesBySignature`, by status code. */
export interface InitBadgesBySignatureErrors {
  /** The body is not a JSON object (plain-text response). Otherwise, a field is missing, the game already has a collection, or the wallet signature is from another address or for another message. */
  400: ErrorResponse;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The PLYR[ID] does not exist. */
  404: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** The task failed or timed out (no `stack`). Otherwise, an exception inside the server (with `stack`), for example because of a malformed wallet signature. */
  500: BadgeTaskErrorResponse;
}

/** The parameters of `isBadgeInited`. */
export interface IsBadgeInitedParameters {
  /** A public client script sends it. The known server ignores it and always checks the calling game. */
  gameId?: string | undefined;
}
/** The error bodies of `isBadgeInited`, by status code. */
export interface IsBadgeInitedErrors {
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** An exception inside the server, such as a lost database or chain. */
  500: ServerErrorResponse;
}

/** The error bodies of `getJwtPublicKey`, by status code. */
export interface GetJwtPublicKeyErrors {
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** An exception inside the server, such as a lost database or chain. */
  500: ServerErrorResponse;
}

/** The parameters of `listActivityLogs`. */
export interface ListActivityLogsParameters {
  /** The PLYR[ID] of a player or a game, spelled as in the logged calls. */
  plyrId: string;
  /** How many entries to skip. A string that is not a number counts as 0; a negative number returns 500. */
  offset?: number | undefined;
  /** How many entries to return. 0, or a string that is not a number, counts as 25. There is no upper limit. */
  limit?: number | undefined;
}
/** The error bodies of `listActivityLogs`, by status code. */
export interface ListActivityLogsErrors {
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** An exception inside the server. */
  500: ServerErrorResponse;
}

/** The parameters of `getTaskStatus`. */
export interface GetTaskStatusParameters {
  /** The ID that the operation returned: digits, or digits-digits. Most other values return 500. */
  taskId: string;
}
/** The error bodies of `getTaskStatus`, by status code. */
export interface GetTaskStatusErrors {
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** An exception inside the server. */
  500: ServerErrorResponse;
}

/** The parameters of `checkUserExists`. */
export interface CheckUserExistsParameters {
  /** A PLYR[ID] in any case, or a primary address. The server treats an address with a wrong EIP-55 checksum as a PLYR[ID], so `exists` is `false`. */
  queryStr: string;
}
/** The error bodies of `checkUserExists`, by status code. */
export interface CheckUserExistsErrors {
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** An exception inside the server, such as a lost database or chain. */
  500: ServerErrorResponse;
}

/** The parameters of `registerUser`. */
export interface RegisterUserParameters extends RegisterUserRequest {}
/** The error bodies of `registerUser`, by status code. */
export interface RegisterUserErrors {
  /** The body is not a JSON object (plain-text response). Otherwise, a field is missing or malformed, the wallet signature is from another address, or the name or the address is taken. */
  400: ErrorResponse;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server. */
  500: ServerErrorResponse;
}

/** The parameters of `registerUserWithClaimingCode`. */
export interface RegisterUserWithClaimingCodeParameters extends RegisterUserRequest {
  /** The claiming code, in any case. The signed message contains it exactly as in this path. */
  claimingCode: string;
}
/** The error bodies of `registerUserWithClaimingCode`, by status code. */
export interface RegisterUserWithClaimingCodeErrors {
  /** The body is not a JSON object (plain-text response). Otherwise, a field is missing or malformed, the wallet signature is from another address, the name or the address is taken, or the code is not valid. */
  400: ErrorResponse;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server. */
  500: ServerErrorResponse;
}

/** The parameters of `updateAvatar`. */
export interface UpdateAvatarParameters extends UpdateAvatarRequest {}
/** The error bodies of `updateAvatar`, by status code. */
export interface UpdateAvatarErrors {
  /** The body is not a JSON object (plain-text response). Otherwise, the PLYR[ID], the avatar, or the signature is malformed, or the wallet signature is from another address. */
  400: ErrorResponse;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The player does not exist. */
  404: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server. */
  500: ServerErrorResponse;
}

/** The parameters of `bindSecondaryAddress`. */
export interface BindSecondaryAddressParameters extends BindSecondaryAddressRequest {}
/** The error bodies of `bindSecondaryAddress`, by status code. */
export interface BindSecondaryAddressErrors {
  /** The body is not a JSON object (plain-text response). Otherwise, the PLYR[ID], the address, or the signature is malformed, the address is a primary one, the player does not exist, or the secondary address did not sign. */
  400: ErrorResponse;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server. */
  500: ServerErrorResponse;
}

/** The parameters of `unbindSecondaryAddress`. */
export interface UnbindSecondaryAddressParameters extends UnbindSecondaryAddressRequest {}
/** The error bodies of `unbindSecondaryAddress`, by status code. */
export interface UnbindSecondaryAddressErrors {
  /** The body is not a JSON object (plain-text response). Otherwise, the PLYR[ID] or the address is malformed, or the wallet signature is not from the primary address. */
  400: ErrorResponse;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The player does not exist. */
  404: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server. A signature that is missing or not hexadecimal also returns 500, because this operation does not check for it. */
  500: ServerErrorResponse;
}

/** The parameters of `listSecondaryAddresses`. */
export interface ListSecondaryAddressesParameters {
  /** The PLYR[ID], in any case. */
  plyrId: string;
}
/** The error bodies of `listSecondaryAddresses`, by status code. */
export interface ListSecondaryAddressesErrors {
  /** The PLYR[ID] is malformed. */
  400: ErrorResponse;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** An exception inside the server, such as a lost database or chain. */
  500: ServerErrorResponse;
}

/** The parameters of `resetTwoFactor`. */
export interface ResetTwoFactorParameters extends ResetTwoFactorRequest {}
/** The error bodies of `resetTwoFactor`, by status code. */
export interface ResetTwoFactorErrors {
  /** The body is not a JSON object (plain text), or the wallet signature is missing, not hex, or not by the right address. */
  400: ErrorResponse;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The player does not exist. */
  404: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server. */
  500: ServerErrorResponse;
}

/** The parameters of `listActiveSessions`. */
export interface ListActiveSessionsParameters {
  /** The PLYR[ID], in lowercase. The server does not find other spellings. */
  plyrId: string;
}
/** The error bodies of `listActiveSessions`, by status code. */
export interface ListActiveSessionsErrors {
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The player does not exist, or the name is not in lowercase. */
  404: ErrorResponse;
  /** An exception inside the server, such as a lost database or chain. */
  500: ServerErrorResponse;
}

/** The parameters of `discardSessionBySignature`. */
export interface DiscardSessionBySignatureParameters extends DiscardSessionBySignatureRequest {}
/** The error bodies of `discardSessionBySignature`, by status code. */
export interface DiscardSessionBySignatureErrors {
  /** The body is not a JSON object (plain text), or the wallet signature is missing, not hex, or not by the right address. */
  400: ErrorResponse;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The player does not exist. */
  404: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server. */
  500: ServerErrorResponse;
}

/** The parameters of `discardSessionByOtp`. */
export interface DiscardSessionByOtpParameters extends DiscardSessionByOtpRequest {}
/** The error bodies of `discardSessionByOtp`, by status code. */
export interface DiscardSessionByOtpErrors {
  /** The body is not a JSON object or array. The server sends this as plain text, before it checks the signature. */
  400: TextError;
  /** The request is not signed properly, or the one-time password is used up or wrong. */
  401: ErrorResponse;
  /** The API key's role is too low, the player is a guest, or the player is locked. */
  403: ErrorResponse;
  /** The player does not exist. */
  404: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server. */
  500: ServerErrorResponse;
}

/** The parameters of `getUserByAddress`. */
export interface GetUserByAddressParameters {
  /** A primary address, all lowercase or with a correct EIP-55 checksum. */
  address: string;
}
/** The error bodies of `getUserByAddress`, by status code. */
export interface GetUserByAddressErrors {
  /** The value is not an address, or its EIP-55 checksum is wrong. */
  400: ErrorResponse;
  /** No player has this primary address. */
  404: ErrorResponse;
  /** An exception inside the server, such as a lost database or chain. */
  500: ServerErrorResponse;
}

/** The parameters of `addDepositLog`. */
export interface AddDepositLogParameters extends AddDepositLogRequest {}
/** The error bodies of `addDepositLog`, by status code. */
export interface AddDepositLogErrors {
  /** The body is not a JSON object or array. The server sends this as plain text, before it checks the signature. */
  400: TextError;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server, such as a lost database or chain. */
  500: ServerErrorResponse;
}

/** The parameters of `requestPermissionUpgrade`. */
export interface RequestPermissionUpgradeParameters extends RequestPermissionUpgradeRequest {}
/** The error bodies of `requestPermissionUpgrade`, by status code. */
export interface RequestPermissionUpgradeErrors {
  /** The body is not a JSON object (plain-text response). Otherwise, a field is missing or malformed, the player is already a game, does not exist, or has asked before, or the wallet signature is from another address. */
  400: ErrorResponse;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server, such as a lost database or chain. */
  500: ServerErrorResponse;
}

/** The parameters of `getPermissionUpgrade`. */
export interface GetPermissionUpgradeParameters {
  /** The PLYR[ID], in any case. */
  plyrId: string;
}
/** The error bodies of `getPermissionUpgrade`, by status code. */
export interface GetPermissionUpgradeErrors {
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The player has not asked, or does not exist. */
  404: ErrorResponse;
  /** An exception inside the server, such as a lost database or chain. */
  500: ServerErrorResponse;
}

/** The parameters of `listPermissionUpgrades`. */
export interface ListPermissionUpgradesParameters {
  /** The state to list. */
  status: PermissionUpgradeStatus;
}
/** The error bodies of `listPermissionUpgrades`, by status code. */
export interface ListPermissionUpgradesErrors {
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** An exception inside the server, such as a lost database or chain. */
  500: ServerErrorResponse;
}

/** The parameters of `approvePermissionUpgrade`. */
export interface ApprovePermissionUpgradeParameters extends ApprovePermissionUpgradeRequest {}
/** The error bodies of `approvePermissionUpgrade`, by status code. */
export interface ApprovePermissionUpgradeErrors {
  /** The body is not a JSON object (plain text). Otherwise, a field is missing or malformed, the request does not exist or is already decided, or the wallet signature is not by an administrator. */
  400: ErrorResponse;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server, such as a lost database or chain. */
  500: ServerErrorResponse;
}

/** The parameters of `rejectPermissionUpgrade`. */
export interface RejectPermissionUpgradeParameters extends RejectPermissionUpgradeRequest {}
/** The error bodies of `rejectPermissionUpgrade`, by status code. */
export interface RejectPermissionUpgradeErrors {
  /** The body is not a JSON object (plain text). Otherwise, a field is missing or malformed, the request does not exist or is already decided, or the wallet signature is not by an administrator. */
  400: ErrorResponse;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server, such as a lost database or chain. */
  500: ServerErrorResponse;
}

/** The parameters of `revealApiKey`. */
export interface RevealApiKeyParameters extends RevealApiKeyRequest {}
/** The error bodies of `revealApiKey`, by status code. */
export interface RevealApiKeyErrors {
  /** The body is not a JSON object (plain text). Otherwise, the player does not exist or has no API key, or the wallet signature is missing, malformed, or not by the right address. */
  400: ErrorResponse;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server. */
  500: ServerErrorResponse;
}

/** The parameters of `resetApiKey`. */
export interface ResetApiKeyParameters extends ResetApiKeyRequest {}
/** The error bodies of `resetApiKey`, by status code. */
export interface ResetApiKeyErrors {
  /** The body is not a JSON object (plain text). Otherwise, the player does not exist or has no API key, or the wallet signature is missing, malformed, or not by the right address. */
  400: ErrorResponse;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server. */
  500: ServerErrorResponse;
}

/** The parameters of `withdrawToken`. */
export interface WithdrawTokenParameters extends WithdrawTokenRequest {}
/** The error bodies of `withdrawToken`, by status code. */
export interface WithdrawTokenErrors {
  /** The body is not a JSON object (plain text). Otherwise, a field is missing, the player is a game, the amount is not above zero, or the wallet signature is not hex. */
  400: ErrorResponse;
  /** The request is not signed properly, the token is missing or unknown, or the wallet signature is not by the right address. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The player does not exist, or the name is not in lowercase. */
  404: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server. */
  500: ServerErrorResponse;
}

/** The parameters of `transferToken`. */
export interface TransferTokenParameters extends TransferTokenRequest {}
/** The error bodies of `transferToken`, by status code. */
export interface TransferTokenErrors {
  /** The body is not a JSON object (plain text). Otherwise, a field is missing, the sender is a game, the amount is not above zero, the wallet signature is not hex, or the receiver does not exist. */
  400: ErrorResponse;
  /** The request is not signed properly, the token is missing or unknown, or the wallet signature is not by the right address. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The sender does not exist, or `plyrId` is not in lowercase. */
  404: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server. */
  500: ServerErrorResponse;
}

/** The parameters of `checkIsGame`. */
export interface CheckIsGameParameters {
  /** The PLYR[ID], case-insensitive. The server doesn't check its form. */
  plyrId: string;
}
/** The error bodies of `checkIsGame`, by status code. */
export interface CheckIsGameErrors {
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** An exception inside the server, such as a lost database or chain. */
  500: ServerErrorResponse;
}

/** The parameters of `claimAirdrop`. */
export interface ClaimAirdropParameters extends ClaimAirdropRequest {}
/** The error bodies of `claimAirdrop`, by status code. */
export interface ClaimAirdropErrors {
  /** The body is not a JSON object or array. The server sends this as plain text, before it checks the signature. */
  400: TextError;
  /** The request is not signed properly, the body is invalid, or there is nothing to claim. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server. A campaign that does not exist presumably causes one, because the server can't read it from the chain. */
  500: ServerErrorResponse;
}

/** The error bodies of `listAirdropCampaigns`, by status code. */
export interface ListAirdropCampaignsErrors {
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** An exception inside the server, such as a chain that cannot be reached. */
  500: ServerErrorResponse;
}

/** The parameters of `getAirdropClaimableReward`. */
export interface GetAirdropClaimableRewardParameters {
  /** The number of the campaign. Campaigns count from 0. A string that is not a whole number returns 500. */
  campaignId: number;
  /** The player's **primary** address, not the mirror address. It is either all lowercase or has a correct EIP-55 checksum. Anything else returns 500. */
  address: string;
}
/** The error bodies of `getAirdropClaimableReward`, by status code. */
export interface GetAirdropClaimableRewardErrors {
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** A parameter is not valid, the campaign does not exist, or another exception inside the server. */
  500: ServerErrorResponse;
}

/** The parameters of `getAirdropUserReward`. */
export interface GetAirdropUserRewardParameters {
  /** The number of the campaign. Campaigns count from 0. A string that is not a whole number returns 500. */
  campaignId: number;
  /** The player's **primary** address, not the mirror address. It is either all lowercase or has a correct EIP-55 checksum. Anything else returns 500. */
  address: string;
}
/** The error bodies of `getAirdropUserReward`, by status code. */
export interface GetAirdropUserRewardErrors {
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** A parameter is not valid, the campaign does not exist, or another exception inside the server. */
  500: ServerErrorResponse;
}

/** The parameters of `getAllAirdropClaimableReward`. */
export interface GetAllAirdropClaimableRewardParameters {
  /** The player's **primary** address, not the mirror address. It is either all lowercase or has a correct EIP-55 checksum. */
  address: string;
}
/** The error bodies of `getAllAirdropClaimableReward`, by status code. */
export interface GetAllAirdropClaimableRewardErrors {
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The address is invalid, or another exception occurred inside the server. */
  500: ServerErrorResponse;
}

/** The parameters of `claimAllAirdropRewards`. */
export interface ClaimAllAirdropRewardsParameters extends ClaimAllAirdropRewardsRequest {}
/** The error bodies of `claimAllAirdropRewards`, by status code. */
export interface ClaimAllAirdropRewardsErrors {
  /** The body is not a JSON object or array. The server sends this as plain text, before it checks the signature. */
  400: TextError;
  /** The request is not signed properly, or `address` is missing or not an address. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server, such as a chain that cannot be reached. */
  500: ServerErrorResponse;
}

/** The parameters of `depositRewardPool`. */
export interface DepositRewardPoolParameters extends DepositRewardPoolRequest {}
/** The error bodies of `depositRewardPool`, by status code. */
export interface DepositRewardPoolErrors {
  /** The body is not a JSON object or array. The server sends this as plain text, before it checks the signature. */
  400: TextError;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The server does not have this operation. The known server returns this, even for unsigned requests. */
  404: TextError;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server, such as a lost database or chain. */
  500: ServerErrorResponse;
}

/** The parameters of `getRewardPoolClaimableAmounts`. */
export interface GetRewardPoolClaimableAmountsParameters {
  /** The game that the pool belongs to. */
  gameId: string;
  /** The token. The script sends a single one. The plural name suggests a comma-separated list. */
  tokens: string;
}
/** The error bodies of `getRewardPoolClaimableAmounts`, by status code. */
export interface GetRewardPoolClaimableAmountsErrors {
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The server does not have this operation. The known server returns this, even for unsigned requests. */
  404: TextError;
  /** An exception inside the server. None is known. */
  500: ServerErrorResponse;
}

/** The parameters of `claimRewardPool`. */
export interface ClaimRewardPoolParameters extends ClaimRewardPoolRequest {}
/** The error bodies of `claimRewardPool`, by status code. */
export interface ClaimRewardPoolErrors {
  /** The body is not a JSON object or array. The server sends this as plain text, before it checks the signature. */
  400: TextError;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The server does not have this operation. The known server returns this, even for unsigned requests. */
  404: TextError;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server, such as a lost database or chain. */
  500: ServerErrorResponse;
}

/** The parameters of `batchClaimRewardPool`. */
export interface BatchClaimRewardPoolParameters extends BatchClaimRewardPoolRequest {}
/** The error bodies of `batchClaimRewardPool`, by status code. */
export interface BatchClaimRewardPoolErrors {
  /** The body is not a JSON object or array. The server sends this as plain text, before it checks the signature. */
  400: TextError;
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** The server does not have this operation. The known server returns this, even for unsigned requests. */
  404: TextError;
  /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
  413: TextError;
  /** An exception inside the server, such as a lost database or chain. */
  500: ServerErrorResponse;
}

/** The error bodies of `getTotalSupply`, by status code. */
export interface GetTotalSupplyErrors {
  /** The body is not a JSON object or array. The server sends this as plain text, before it checks the signature. */
  400: TextError;
  /** The testnet's server does not have this operation, and checks nothing else first. */
  404: TextError;
  /** A balance could not be read from the chain, or another exception inside the server. */
  500: ServerErrorResponse;
}

/** The error bodies of `getCirculatingSupply`, by status code. */
export interface GetCirculatingSupplyErrors {
  /** The body is not a JSON object or array. The server sends this as plain text, before it checks the signature. */
  400: TextError;
  /** The testnet's server does not have this operation, and checks nothing else first. */
  404: TextError;
  /** A balance could not be read from the chain, or another exception inside the server. */
  500: ServerErrorResponse;
}

/** The error bodies of `getBurnedSupply`, by status code. */
export interface GetBurnedSupplyErrors {
  /** The body is not a JSON object or array. The server sends this as plain text, before it checks the signature. */
  400: TextError;
  /** The testnet's server does not have this operation, and checks nothing else first. */
  404: TextError;
  /** A balance could not be read from the chain, or another exception inside the server. */
  500: ServerErrorResponse;
}

/** The error bodies of `getLockedSupply`, by status code. */
export interface GetLockedSupplyErrors {
  /** The body is not a JSON object or array. The server sends this as plain text, before it checks the signature. */
  400: TextError;
  /** The testnet's server does not have this operation, and checks nothing else first. */
  404: TextError;
  /** A balance could not be read from the chain, or another exception inside the server. */
  500: ServerErrorResponse;
}

/** The error bodies of `getApiRoot`, by status code. */
export interface GetApiRootErrors {
  /** The request has a body, which is optional, and the body is not a JSON object or array. The server sends this as plain text. */
  400: TextError;
  /** An exception inside the server, such as a lost database or chain. */
  500: ServerErrorResponse;
}

/** The error bodies of `getServerTime`, by status code. */
export interface GetServerTimeErrors {
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** An exception inside the server, such as a lost database or chain. */
  500: ServerErrorResponse;
}

/** The error bodies of `getServerStatus`, by status code. */
export interface GetServerStatusErrors {
  /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
  401: ErrorResponse;
  /** The API key is known and the signature is right, but the key's role is too low. */
  403: ErrorResponse;
  /** An exception inside the server, such as a lost database or chain. */
  500: ServerErrorResponse;
}
